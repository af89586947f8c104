import type { ApiError, ApplicationView, DeskCandidate, SignupView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { type Action, useAction } from '../../../hooks/use-action';
import { signal } from '../../../platform/signal';
import { afterFind, cardOf, type Seek } from './counter.rules';

/** Where the attendant is with one party. */
export type Stage =
  | { readonly at: 'find'; readonly miss?: Seek | 'wrong-code' }
  | { readonly at: 'choose'; readonly people: readonly DeskCandidate[]; readonly sought: Seek }
  | { readonly at: 'ask'; readonly person: DeskCandidate; readonly companion: DeskCandidate | null }
  | Done;

interface Done {
  readonly at: 'done';
  readonly names: readonly string[];
  readonly signup: SignupView | null;
  readonly application: ApplicationView | null;
  readonly undone: boolean;
}

export interface Counter {
  readonly stage: Stage;
  /** Whose companion is being looked for. */
  readonly companionOf: DeskCandidate | null;
  readonly finding: boolean;
  readonly failure: ApiError | null;
  readonly find: (seek: Seek) => Promise<unknown>;
  readonly scan: (scanned: string) => Promise<false>;
  readonly pick: (person: DeskCandidate) => void;
  readonly takeAlong: () => void;
  readonly restart: () => void;
  readonly join: Action<[anyway: boolean], void>;
  readonly apply: Action<[choices: readonly string[]], void>;
  readonly undo: Action<[], void>;
}

const start: Stage = { at: 'find' };

/** Signing people up one after another. `onSeats` hears that the seats are others now. */
export function useCounter(activityId: string, drawId: string | null, onSeats: () => unknown): Counter {
  const [stage, go] = useState<Stage>(start);
  const [companionOf, bring] = useState<DeskCandidate | null>(null);
  const params = { activityId };

  const pick = (person: DeskCandidate) => {
    // The same person twice is one person.
    const both = companionOf && companionOf.memberId !== person.memberId;
    go(both ? { at: 'ask', person: companionOf, companion: person } : { at: 'ask', person, companion: null });
    bring(null);
  };
  const finding = useAction(async (_, seek: Seek) => {
    const { items } = await api.signups.deskFind({ params, query: queryOf(seek) });
    const step = afterFind(seek, items);
    if (step.do === 'ask') return pick(step.person);
    if (step.do === 'nobody') signal('wait');
    go(
      step.do === 'nobody' ? { at: 'find', miss: seek } : { at: 'choose', people: step.people, sought: seek },
    );
  });
  const asked = stage.at === 'ask' ? stage : null;
  const finish = (found: Pick<Done, 'signup' | 'application'>) => {
    if (!asked) return;
    const names = [asked.person.name, ...(asked.companion ? [asked.companion.name] : [])];
    go({ at: 'done', names, ...found, undone: false });
    signal(found.signup && found.signup.state !== 'confirmed' ? 'wait' : 'ok');
    void onSeats();
  };
  const party = () => ({
    memberId: asked?.person.memberId ?? '',
    companionId: asked?.companion?.memberId ?? null,
  });
  const join = useAction(async (requestKey: string, anyway: boolean) => {
    const signup = await api.signups.deskJoin({ params, body: { ...party(), anyway, requestKey } });
    finish({ signup, application: null });
  });
  const apply = useAction(async (requestKey: string, choices: readonly string[]) => {
    const body = { ...party(), choices: [...choices], healthConfirmed: true, requestKey };
    finish({
      signup: null,
      application: await api.lottery.deskApply({ params: { drawId: drawId ?? '' }, body }),
    });
  });
  const undo = useAction(async (requestKey: string) => {
    if (stage.at !== 'done') return;
    const { signup, application } = stage;
    if (signup) {
      const body = { reason: '', requestKey, alone: false };
      await api.signups.leave({ params: { signupId: signup.id }, body });
    }
    if (application) await api.lottery.withdraw({ params: { applicationId: application.id } });
    go({ ...stage, undone: true });
    void onSeats();
  });
  const clear = () => {
    for (const action of [join, apply, undo, finding]) action.forget();
  };
  const find = (seek: Seek) => {
    clear();
    return finding.run(seek);
  };

  return {
    stage,
    companionOf,
    finding: finding.pending,
    failure: finding.failure,
    find,
    scan: async scanned => {
      const seek = cardOf(scanned);
      if (seek) await find(seek);
      else go({ at: 'find', miss: 'wrong-code' });
      // The scanner stays shut until the person has been asked.
      return false;
    },
    pick,
    takeAlong: () => {
      if (asked) bring(asked.person);
      go(start);
    },
    restart: () => {
      clear();
      if (companionOf) pick(companionOf);
      else go(start);
    },
    join,
    apply,
    undo,
  };
}

function queryOf(seek: Seek) {
  if (seek.by === 'digits') return { digits: seek.digits };
  return seek.by === 'name' ? { name: seek.name } : { card: seek.card };
}
