import { dayWords, momentOf, timeWords } from '@wanqing/shared';
import { words as shared } from '../../activities/words';
import { momentSaid } from '../../editing/moment.rules';
import { words as planWords } from '../../signups/plan-editor/words';
import { weekdayOf, weeklyFormOf } from './arrange.rules';
import type { CourseForm } from './form.rules';
import { words } from './words';

type Timed = Pick<CourseForm, 'sessions'>;

/** When a course is, a line each: 「每星期二 上午9点30分到上午11点，共16次」「3月2日 星期二开始」. */
export function timesOf({ sessions }: Timed): string {
  const held = sessions.filter(({ day, start, end, cancelled }) => day && start && end && !cancelled);
  const first = held[0];
  if (!first) return words.noTime;
  const { weekday, start, end } = weeklyFormOf(held, first.day);
  const alike = held.filter(session => weekdayOf(session.day) === weekday && session.start === start);
  const at = (time: string) => timeWords(momentOf(first.day, time));
  const often =
    alike.length * 2 > held.length
      ? words.weekly(words.weekdays[weekday ?? 0] ?? '', shared.until(at(start), at(end)), held.length)
      : words.several(held.length);
  return `${often}\n${words.firstOn(dayWords(momentOf(first.day, '12:00')))}`;
}

/** 「先到先得，11月23日 星期一 上午9点开始」; empty where nobody signs up. */
export const signUpOf = ({ way, opens }: Pick<CourseForm, 'way' | 'opens'>): string =>
  way === null ? '' : words.signUpFrom(planWords.ways[way].name, momentSaid(opens));
