import './standby-list.scss';
import { type StandbyPerson, timeWords } from '@wanqing/shared';
import { Body, Fold, Hint, Standing, View } from '../../ui';
import { countsOf, isPair, type Standby, stageOf } from './standby.rules';
import { words } from './words';

export interface StandbyListProps {
  readonly of: Standby | undefined;
  /** When the session is over, ISO. */
  readonly endsAt: string;
}

/** Those of the wait-list who stand at the door: whose turn is when, and who has been let in. */
export function StandbyList({ of, endsAt }: StandbyListProps) {
  if (!of?.from || of.items.length === 0) return null;
  const { from, items, seatsFree } = of;
  const stage = stageOf(of, Date.now(), Date.parse(endsAt));
  return (
    <Fold title={words.standby} hint={words.standbyCounts(countsOf(items))}>
      {stage && <Body>{words.stages[stage]({ from: timeWords(from), seatsFree })}</Body>}
      <View aria={{ role: 'list', label: words.standby }}>
        {items.map(person => (
          <StandbyLine key={person.memberId} person={person} pair={isPair(items, person)} />
        ))}
      </View>
    </Fold>
  );
}

const StandbyLine = ({ person, pair }: { person: StandbyPerson; pair: boolean }) => (
  <View className="standby-line" aria={{ role: 'listitem' }}>
    <View className="standby-words">
      <Body bold>{person.name}</Body>
      <Hint>{[person.branch, pair && words.together].filter(Boolean).join('，')}</Hint>
    </View>
    {person.admittedAt ? (
      <Standing icon="tick" tone="ok" word={words.admitted(timeWords(person.admittedAt))} />
    ) : (
      <Standing icon="person" tone="plain" word={words.turn(person.turn)} />
    )}
  </View>
);
