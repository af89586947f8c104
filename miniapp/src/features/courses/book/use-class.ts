import type { ClassMark, ClassToday } from '@wanqing/shared';
import { useRef } from 'react';
import { api } from '../../../api';
import { type Action, useAction } from '../../../hooks/use-action';
import { type RemoteState, useRemote } from '../../../hooks/use-remote';
import { useWatch } from '../../../hooks/use-watch';
import { signal } from '../../../platform/signal';

/** Milliseconds between two looks at who has checked in by themselves. */
const often = 15_000;

export interface Marking {
  readonly memberId: string;
  /** Null takes the mark back. */
  readonly mark: ClassMark | null;
  readonly note: string;
}

export interface ClassCall {
  readonly known: RemoteState<ClassToday>;
  /** Writes one mark down; several may be under way, as a teacher is faster than the network. */
  readonly mark: (marking: Marking) => Promise<void>;
  readonly allCame: Action<[], boolean>;
}

/** One class being called over; whoever checks in meanwhile turns green by themselves. */
export function useClass(sessionId: string): ClassCall {
  const params = { sessionId };
  const known = useRemote(() => api.courses.class({ params }), [sessionId]);
  const underWay = useRef(0);
  const mark = async (body: Marking) => {
    const alone = underWay.current === 0;
    underWay.current += 1;
    let answer: ClassToday | null = null;
    try {
      answer = await api.courses.mark({ params, body });
    } finally {
      underWay.current -= 1;
      // Answers that overtook one another are asked for once more; so is a refusal, as somebody came or left.
      if (answer && alone && underWay.current === 0) known.put(answer);
      else if (underWay.current === 0) void known.reload();
    }
  };
  const allCame = useAction(async () => {
    known.put(await api.courses.allCame({ params }));
    signal('ok');
    return true;
  });
  useWatch(!allCame.pending, known.reload, often);
  return { known, mark, allCame };
}
