import type { DrawForMember } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { chosenAfter, rankOf } from '../../features/lottery/choosing.rules';
import { type Companion, companionBody } from '../../features/signups/companion';
import { CompanionChoice } from '../../features/signups/companion-choice';
import { refusalWords } from '../../features/signups/glance.rules';
import { whenLines } from '../../features/signups/when.rules';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Choices, Facts, Failure, Notice, Sheet } from '../../ui';
import { words } from './words';

interface ChoosingProps {
  readonly of: DrawForMember;
  readonly elderId: string | undefined;
  readonly onApplied: () => unknown;
  /** Leaves everything as it was; undefined where nothing was applied for yet. */
  readonly onBack?: () => unknown;
}

/** Up to three courses, numbered by tapping them in order; one button to apply. */
export function Choosing({ of: draw, elderId, onApplied, onBack }: ChoosingProps) {
  const { mine, person } = draw;
  const [choices, setChoices] = useState<readonly string[]>(
    () => mine?.choices.map(({ activityId }) => activityId) ?? [],
  );
  const [companion, setCompanion] = useState<Companion | null>(mine?.companion ?? null);
  const [say, setSay] = useState<'tooMany' | 'chooseOne' | null>(null);
  const [asked, setAsked] = useState(false);
  const health = healthOf(draw, choices);
  const apply = useAction(async (requestKey: string) => {
    const body = {
      ...{ choices: [...choices], healthConfirmed: health.length > 0, requestKey },
      ...{ for: elderId, companion: companionBody(companion) },
    };
    await api.lottery.apply({ params: { drawId: draw.id }, body });
    await onApplied();
  });
  const choose = (next: string[]) => {
    const taken = chosenAfter(next);
    setSay(taken ? null : 'tooMany');
    if (taken) setChoices(taken);
  };
  const go = () => {
    if (choices.length === 0) return setSay('chooseOne');
    return health.length > 0 ? setAsked(true) : apply.run();
  };
  return (
    <>
      <Choices label={words.how} options={optionsOf(draw, choices)} value={choices} onChange={choose} />
      {say && <Notice>{words[say]}</Notice>}
      <Buttons>
        <BigButton label={mine ? words.keepChanges : words.apply} pending={apply.pending} onTap={go} />
        {onBack && <BigButton kind="secondary" label={words.notThen} onTap={onBack} />}
      </Buttons>
      <Failure of={apply} />
      {draw.companions && (
        <CompanionChoice
          known={draw.knownCompanions}
          elder={elderId && person.name}
          value={companion}
          onChange={setCompanion}
        />
      )}
      <NotThese of={draw} />
      <Sheet open={asked} title={words.healthAsk} onClose={() => setAsked(false)}>
        <Facts of={health.map(([title, what]) => [title, <Body key={title}>{what}</Body>])} />
        <BigButton label={words.healthKnown} pending={apply.pending} onTap={() => apply.run()} />
        <Failure of={apply} />
      </Sheet>
    </>
  );
}

const titleOf = ({ activities }: DrawForMember, activityId: string): string =>
  activities.find(({ activity }) => activity.id === activityId)?.activity.title ?? '';

/** What is asked of one's health for what was chosen. */
const healthOf = (draw: DrawForMember, choices: readonly string[]): [title: string, what: string][] =>
  draw.choosable
    .filter(({ activityId, health }) => health && choices.includes(activityId))
    .map(({ activityId, health }) => [titleOf(draw, activityId), health]);

/** What can be chosen, each with when, how many want it, and what is on at the same time. */
function optionsOf({ activities, choosable }: DrawForMember, choices: readonly string[]) {
  return activities.flatMap(({ activity, seats, first }) => {
    const about = choosable.find(({ activityId }) => activityId === activity.id);
    if (!about?.can.ok) return [];
    const rank = rankOf(choices, activity.id);
    const lines = [
      ...whenLines(activity.sessions, Date.now()),
      words.seats(seats, first),
      ...about.conflicts.slice(0, 1).map(({ title }) => words.sameTime(title)),
    ];
    const label = rank ? words.rank(rank, activity.title) : activity.title;
    return [{ value: activity.id, label, hint: lines.join('\n') }];
  });
}

/** What cannot be chosen by this person, and why. */
function NotThese({ of: draw }: { of: DrawForMember }) {
  const shut = draw.choosable.filter(({ can }) => !can.ok);
  if (shut.length === 0) return null;
  return (
    <Card title={words.shut}>
      <Facts
        of={shut.map(({ activityId, can }) => [
          titleOf(draw, activityId),
          <Body key={activityId}>{refusalWords(can)}</Body>,
        ])}
      />
    </Card>
  );
}
