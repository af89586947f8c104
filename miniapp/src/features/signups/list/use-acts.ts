import type { SignupView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { type Action, useAction } from '../../../hooks/use-action';
import type { Act } from './parts.rules';
import { words } from './words';

/** Somebody on the list, as far as acting on them goes. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** Name of who came along. */
  readonly companion: string | null;
}

export interface Doing {
  readonly act: Act;
  readonly of: Subject;
  readonly reason: string;
  /** Only this one of a pair. */
  readonly alone: boolean;
}

export interface Acts {
  readonly work: Action<[Doing], SignupView>;
  /** What was done last, in words; null before. */
  readonly said: string | null;
}

/** Everything staff do to somebody's place. `onDone` hears of every answer, refusals too: then the list is not what it was. */
export function useActs(onDone: () => unknown): Acts {
  const [said, say] = useState<string | null>(null);
  const work = useAction(async (requestKey: string, doing: Doing) => {
    say(null);
    try {
      const answer = await send(doing, requestKey);
      say(words.done[doing.act](doing.of.name));
      return answer;
    } finally {
      void onDone();
    }
  });
  return { work, said };
}

function send({ act, of, reason, alone }: Doing, requestKey: string): Promise<SignupView> {
  const params = { signupId: of.id };
  const body = { reason, requestKey };
  if (act === 'leave') return api.signups.leave({ params, body: { ...body, alone } });
  return api.signups[act]({ params, body });
}
