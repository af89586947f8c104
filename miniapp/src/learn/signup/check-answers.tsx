import type { SignupPage, SignupView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { Moment } from '../../features/arrival/moment';
import { type Companion, companionBody } from '../../features/signups/companion';
import { CompanionChoice } from '../../features/signups/companion-choice';
import { willWait } from '../../features/signups/glance.rules';
import { soonWords } from '../../features/signups/when.rules';
import { back } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Failure, Notice, Sheet } from '../../ui';
import { words } from './words';

interface CheckAnswersProps {
  readonly of: SignupPage;
  readonly elderId: string | undefined;
  readonly onJoined: (joined: SignupView) => unknown;
  /** It was refused: the page may show why now. */
  readonly onRefused: () => Promise<unknown>;
}

/** One button to sign up; what is on at the same time is said before, health is asked after the tap. */
export function CheckAnswers({ of: page, elderId, onJoined, onRefused }: CheckAnswersProps) {
  const [companion, setCompanion] = useState<Companion | null>(null);
  const [asked, setAsked] = useState(false);
  const { conflicts, glance, health, activity, person } = page;
  const join = useAction(async (requestKey: string) => {
    const body = {
      ...{ for: elderId, companion: companionBody(companion), requestKey },
      ...{ healthConfirmed: health !== '', despiteConflicts: conflicts.length > 0 },
    };
    try {
      onJoined(await api.signups.join({ params: { activityId: activity.id }, body }));
    } catch (error) {
      await onRefused();
      throw error;
    }
  });
  return (
    <>
      {conflicts.length > 0 && <Conflicts of={conflicts} />}
      <Buttons>
        <BigButton
          label={labelOf(page)}
          pending={join.pending}
          onTap={health ? () => setAsked(true) : () => join.run()}
        />
        {conflicts.length > 0 && <BigButton kind="secondary" label={words.notThen} onTap={back} />}
      </Buttons>
      <Failure of={join} />
      {willWait(glance, companion ? 2 : 1) && <Notice>{words.willWait(glance.waiting)}</Notice>}
      {glance.way === 'approval' && <Body>{words.willBeAsked}</Body>}
      {page.companions && (
        <CompanionChoice
          known={page.knownCompanions}
          elder={elderId && person.name}
          value={companion}
          onChange={setCompanion}
        />
      )}
      <Sheet open={asked} title={words.healthAsk} onClose={() => setAsked(false)}>
        <Body>{health}</Body>
        <BigButton label={words.healthKnown} pending={join.pending} onTap={() => join.run()} />
        <Failure of={join} />
      </Sheet>
    </>
  );
}

/** Once more, all the same, or simply: what the button is for. */
function labelOf({ conflicts, glance }: SignupPage): string {
  if (conflicts.length > 0) return words.despite;
  return glance.mine ? words.again : words.confirm;
}

const Conflicts = ({ of: conflicts }: { of: SignupPage['conflicts'] }) => (
  <Notice>
    <Moment>
      {[
        words.sameTime,
        ...conflicts.flatMap(({ title, startsAt }) => [title, soonWords(startsAt, Date.now())]),
      ].join('\n')}
    </Moment>
  </Notice>
);
