import { momentWords, type SessionView } from '@wanqing/shared';

export interface When {
  /** 9月3日 星期三 下午2点; empty while no time is set. */
  readonly first: string;
  readonly count: number;
}

/** The next meeting of an activity and how many are left; once all are over, the first and all of them. */
export function whenOf(sessions: readonly Pick<SessionView, 'startsAt' | 'endsAt'>[], now: number): When {
  const ordered = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const left = ordered.filter(({ endsAt }) => Date.parse(endsAt) > now);
  const shown = left.length > 0 ? left : ordered;
  return { first: shown[0] ? momentWords(shown[0].startsAt) : '', count: shown.length };
}
