import { type ActivityRow, dayWords, timeWords } from '@wanqing/shared';
import { words } from './words';

/** 12月3日 星期四 下午2点到下午4点 */
export const sessionWords = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${dayWords(startsAt)} ${words.until(timeWords(startsAt), timeWords(endsAt))}`;

/** When an activity is, in one line: its first session, and how many there are. */
export function rowWords({
  firstStartsAt,
  sessions,
}: Pick<ActivityRow, 'firstStartsAt' | 'sessions'>): string {
  if (!firstStartsAt) return words.noTime;
  const first = `${dayWords(firstStartsAt)} ${timeWords(firstStartsAt)}`;
  return sessions > 1 ? `${first} · ${words.andMore(sessions)}` : first;
}
