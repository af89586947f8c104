import type { DeskCandidate } from '@wanqing/shared';
import { BigButton, Heading, Row, Rows, View } from '../../../ui';
import { isIn } from './counter.rules';
import type { Counter, Stage } from './use-counter';
import { words } from './words';

interface PeopleProps {
  readonly counter: Counter;
  readonly of: Extract<Stage, { at: 'choose' }>;
}

/** Several who may be meant, as big rows. */
export const People = ({ counter, of: { people, sought } }: PeopleProps) => (
  <View className="door-people" aria={{ role: 'group', label: words.several }}>
    <Heading>{words.several}</Heading>
    <Rows>
      {people.map(person => (
        <Row
          key={person.memberId}
          title={person.name}
          hint={aboutOf(person, sought.by === 'name')}
          state={standingOf(person)}
          onTap={() => counter.pick(person)}
        />
      ))}
    </Rows>
    {sought.by !== 'name' && <BigButton kind="secondary" label={words.again} onTap={counter.restart} />}
  </View>
);

/** 「第一支部，81岁，尾号1234」 */
export const aboutOf = ({ branch, age, phoneLast4 }: DeskCandidate, digits: boolean): string =>
  [branch.name, age === null ? '' : words.years(age), digits && phoneLast4 ? words.last4(phoneLast4) : '']
    .filter(Boolean)
    .join('，');

/** How the person stands already; undefined for somebody new. */
export function standingOf(person: DeskCandidate): string | undefined {
  const { signup } = person;
  if (!signup) return undefined;
  if (!isIn(person)) return words.was;
  return words.has[signup.state as keyof typeof words.has];
}
