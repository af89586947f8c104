import type { DeskResult } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { type Action, useAction } from '../../hooks/use-action';
import { undoFor } from './door.rules';

/** Somebody checked in at this desk a moment ago. */
export interface RecentCheckIn {
  readonly id: string;
  readonly name: string;
  /** When it was, ISO. */
  readonly at: string;
  /** When the answer came, on this device's clock, in milliseconds. */
  readonly heardAt: number;
  readonly undone: boolean;
}

export interface Recent {
  /** Newest first, those of the last ten minutes. */
  readonly items: readonly RecentCheckIn[];
  readonly add: (result: DeskResult) => void;
  readonly undo: Action<[checkInId: string], void>;
}

/** How many lines are kept: enough to find the slip, few enough to read. */
const most = 6;

/** Check-ins of the last ten minutes at this desk, each of which can be taken back. */
export function useRecent(tell: (came: number) => void): Recent {
  const [items, setItems] = useState<readonly RecentCheckIn[]>([]);
  const undo = useAction(async (_, checkInId: string) => {
    const { came } = await api.checkins.undo({ params: { checkInId }, body: { reason: '' } });
    tell(came);
    setItems(all => all.map(one => (one.id === checkInId ? { ...one, undone: true } : one)));
  });
  const add = ({ checkIn, person }: DeskResult) => {
    if (!checkIn?.canUndo) return;
    const one = { id: checkIn.id, name: person.name, at: checkIn.at, heardAt: Date.now(), undone: false };
    setItems(all => [one, ...all.filter(({ id }) => id !== one.id)].slice(0, most));
  };
  return { items: items.filter(({ heardAt }) => Date.now() - heardAt < undoFor), add, undo };
}
