import { type DeskPerson, timeWords } from '@wanqing/shared';
import { BigButton, Heading, Row, Rows, View } from '../../ui';
import { words } from './door-words';
import { ageWords } from './words';

export interface PeopleProps {
  readonly people: readonly DeskPerson[];
  /** A phone shows the same four digits and waits to be recognised. */
  readonly phoneToo: boolean;
  readonly onPick: (person: DeskPerson) => unknown;
  readonly onPhone: () => unknown;
  /** Back to the keys; where the name stays in sight there is no need. */
  readonly onRetype?: () => unknown;
}

/** Several who may be meant, as big rows: name, branch, age, and whether they are here already. */
export function People({ people, phoneToo, onPick, onPhone, onRetype }: PeopleProps) {
  return (
    <View className="door-people" aria={{ role: 'group', label: words.several }}>
      <Heading>{words.several}</Heading>
      <Rows>
        {people.map(person => (
          <Row
            key={person.id}
            title={person.name}
            hint={[person.branch.name, ageWords(person.age)].filter(Boolean).join('，')}
            state={stateOf(person)}
            onTap={() => onPick(person)}
          />
        ))}
        {phoneToo && <Row icon="code" title={words.phoneToo} hint={words.phoneTooHint} onTap={onPhone} />}
      </Rows>
      {onRetype && <BigButton kind="secondary" label={words.retype} onTap={onRetype} />}
    </View>
  );
}

function stateOf({ cameAt, invited }: DeskPerson): string | undefined {
  if (cameAt) return words.cameRow(timeWords(cameAt));
  return invited ? undefined : words.notInvited;
}
