import type { ApiError } from '@wanqing/shared';
import { useRef, useState } from 'react';
import { useAction } from '../../hooks/use-action';
import { signal } from '../../platform/signal';
import { conclude, type Shown } from './conclude';
import { type Ask, isGreen, type WaitingPhone } from './door.rules';
import { type Recent, useRecent } from './use-recent';

export interface Door {
  /** What the last step led to; null before the first, and when the attendant has put it away. */
  readonly shown: Shown | null;
  /** The phone that is being recognised. */
  readonly phone: WaitingPhone | null;
  readonly recent: Recent;
  readonly pending: boolean;
  readonly failure: ApiError | null;
  /** Does what was asked; while another step runs the newest waits. True when somebody is checked in. */
  readonly ask: (ask: Ask) => Promise<boolean>;
  /** The step that failed, once more, under the same request key. */
  readonly again: () => Promise<boolean>;
  readonly clear: () => void;
  readonly dropPhone: () => void;
}

/** The desk of one session: takes what the attendant does, one after another, and shows what came of it. */
export function useDoor(sessionId: string, tell: (came: number) => void): Door {
  const [shown, setShown] = useState<Shown | null>(null);
  const [phone, setPhone] = useState<WaitingPhone | null>(null);
  const recent = useRecent(tell);
  const work = useAction((key, ask: Ask, where: WaitingPhone | null) =>
    conclude(ask, { sessionId, phone: where }, key),
  );
  const waiting = useRef<Ask | null>(null);
  const busy = useRef(false);
  const last = useRef<{ ask: Ask; phone: WaitingPhone | null } | null>(null);
  // Read by a step that waited while the phone changed.
  const current = useRef(phone);
  const turnTo = (next: WaitingPhone | null) => {
    current.current = next;
    setPhone(next);
  };

  const show = (next: Shown): boolean => {
    setShown(next);
    const green = next.kind === 'result' && isGreen(next.result);
    if (isLoud(next)) signal(green ? 'ok' : 'wait');
    if (next.kind === 'phone') turnTo(next.phone);
    if (next.kind !== 'result') return false;
    turnTo(null);
    tell(next.result.came);
    recent.add(next.result);
    return green;
  };

  const run = async (ask: Ask, where: WaitingPhone | null): Promise<boolean> => {
    if (busy.current) {
      waiting.current = ask;
      return false;
    }
    busy.current = true;
    last.current = { ask, phone: where };
    const next = await work.run(ask, where);
    busy.current = false;
    const green = next ? show(next) : false;
    if (!next) signal('wait');
    const queued = waiting.current;
    waiting.current = null;
    return queued ? run(queued, current.current) : green;
  };

  return {
    shown,
    phone,
    recent,
    pending: work.pending,
    failure: work.failure,
    ask: ask => run(ask, current.current),
    again: async () => (last.current ? run(last.current.ask, last.current.phone) : false),
    clear: () => {
      setShown(null);
      work.forget();
    },
    dropPhone: () => {
      turnTo(null);
      setShown(null);
    },
  };
}

/** People to choose from are seen, not heard; nor is a name that is still being written. */
const isLoud = (shown: Shown): boolean =>
  shown.kind !== 'choose' && !(shown.kind === 'nobody' && shown.sought.by === 'name');
