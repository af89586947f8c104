import { type DeskSession, dayOf } from '@wanqing/shared';

export interface Days {
  /** Not over yet, or starting today. */
  readonly today: readonly DeskSession[];
  readonly coming: readonly DeskSession[];
  readonly past: readonly DeskSession[];
}

/** Sessions by day, each in the order of their start. A session of today that is over, or off, comes last of today. */
export function byDay(sessions: readonly DeskSession[], now: number): Days {
  const today = dayOf(now);
  const ordered = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const todays = ordered.filter(({ startsAt }) => dayOf(startsAt) === today);
  const isOver = ({ endsAt, cancelled }: DeskSession) => cancelled !== null || Date.parse(endsAt) < now;
  return {
    today: [...todays.filter(one => !isOver(one)), ...todays.filter(isOver)],
    coming: ordered.filter(({ startsAt }) => dayOf(startsAt) > today),
    past: ordered.filter(({ startsAt }) => dayOf(startsAt) < today),
  };
}
