import type { CourseLevel, CourseSubject, Day, Instant } from '@wanqing/shared';
import { asWritten } from '../../../kernel/neutral.rules.js';
import { oneLine, quoted, squeezed } from '../../roster/text.rules.js';
import { proposeWeekly, type Weekly } from '../weekly.rules.js';
import type { Cells, Column, PlanLine } from './headings.rules.js';
import { columns } from './headings.rules.js';
import {
  readCount,
  readDay,
  readLevel,
  readMoment,
  readSubject,
  readTimes,
  readWeekday,
} from './values.rules.js';

/** What the plan's term says to a line. */
export interface TermDays {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** A line as it was read; with problems it is not taken over. */
export interface ReadLine {
  readonly line: number;
  readonly title: string;
  readonly subject: CourseSubject;
  readonly level: CourseLevel;
  readonly teacherName: string;
  readonly place: string;
  readonly feeText: string;
  readonly weekly: Weekly | null;
  readonly sessions: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
  readonly capacity: number | null;
  readonly signup: { readonly opensAt: Instant; readonly closesAt: Instant } | null;
  readonly problems: readonly string[];
}

const mostSessions = 60;
const mostSeats = 100_000;

/** Lines of a plan with what is wrong about each, in plain words. */
export const readLines = (lines: readonly PlanLine[], term: TermDays): ReadLine[] =>
  lines.map(line => readLine(line, term));

function readLine({ line, cells }: PlanLine, term: TermDays): ReadLine {
  const problems: string[] = [];
  const year = Number(term.startsOn.slice(0, 4));
  const text = (column: Column, most: number) => textOf(cells, column, most, problems);
  const title = text('title', 60);
  if (title === '') problems.push('没有写课程名称。请补上。');
  const weekly = readWeekly(cells, problems);
  const sessions = readSessions(cells, weekly, term, year, problems);
  const capacity = number(cells, 'capacity', mostSeats, problems);
  return {
    line,
    title,
    subject: cells.subject ? readSubject(cells.subject) : readSubject({ kind: 'text', text: title }),
    level: cells.level ? readLevel(cells.level) : 'any',
    teacherName: text('teacher', 20),
    place: text('place', 80),
    feeText: text('fee', 60),
    weekly,
    sessions,
    capacity,
    signup: readSignup(cells, capacity, year, problems),
    problems,
  };
}

const wrong = (column: Column, text: string, instead: string): string =>
  `${columns[column][0]}${quoted(text)}看不懂。请写成${instead}。`;

function textOf(cells: Cells, column: Column, most: number, problems: string[]): string {
  const text = asWritten(oneLine(cells[column]?.text ?? '')).replace(/\p{Cc}/gu, '');
  if (text.length > most) problems.push(`${columns[column][0]}太长了，最多${most}个字。请写短一点。`);
  return text.slice(0, most);
}

function number(cells: Cells, column: 'capacity' | 'count', most: number, problems: string[]): number | null {
  const cell = cells[column];
  if (!cell) return null;
  const count = readCount(cell, most);
  if (count === null) problems.push(wrong(column, cell.text, `1到${most}的数字`));
  return count;
}

function readWeekly({ weekday, startsAt, endsAt }: Cells, problems: string[]): Weekly | null {
  const day = weekday ? readWeekday(weekday) : null;
  if (!weekday) problems.push('没有写星期几。请补上，一行写一天，例如：星期三。');
  else if (day === null) problems.push(wrong('weekday', weekday.text, '一天，例如：星期三'));
  const [from, until] = readHours(startsAt, endsAt, problems);
  if (from && until && until <= from) problems.push('结束时间要在开始时间后面。请改一下。');
  return day !== null && from && until && until > from
    ? { weekday: day, startsAt: from, endsAt: until }
    : null;
}

function readHours(
  startsAt: Cells['startsAt'],
  endsAt: Cells['endsAt'],
  problems: string[],
): (string | undefined)[] {
  if (!startsAt) problems.push('没有写开始时间。请补上，例如：9:30。');
  const [from, ownEnd] = startsAt ? readTimes(startsAt) : [];
  if (startsAt && !from) problems.push(wrong('startsAt', startsAt.text, '时间，例如：9:30'));
  const until = endsAt ? readTimes(endsAt).at(-1) : ownEnd;
  if (endsAt && !until) problems.push(wrong('endsAt', endsAt.text, '时间，例如：11:00'));
  if (!endsAt && from && !ownEnd) problems.push('没有写结束时间。请补上，例如：11:00。');
  return [from, until];
}

function readSessions(
  cells: Cells,
  weekly: Weekly | null,
  term: TermDays,
  year: number,
  problems: string[],
): ReadLine['sessions'] {
  if (!cells.count) problems.push('没有写次数。请补上，例如：16。');
  const count = number(cells, 'count', mostSessions, problems);
  const from = cells.firstDay ? readDay(cells.firstDay, year) : term.startsOn;
  if (!from) {
    problems.push(wrong('firstDay', cells.firstDay?.text ?? '', '日期，例如：2027-03-03'));
    return [];
  }
  if (from < term.startsOn || from > term.endsOn) {
    problems.push('开课日期不在这个学期里。请改日期，或换一个学期。');
    return [];
  }
  return weekly && count ? proposeWeekly(from, weekly, count).sessions : [];
}

function readSignup(
  { opensAt, closesAt }: Cells,
  capacity: number | null,
  year: number,
  problems: string[],
): ReadLine['signup'] {
  if (!opensAt && !closesAt) return null;
  if (!opensAt || !closesAt || capacity === null) {
    problems.push('报名开始、报名截止和名额要一起写。请补上，或都空着。');
    return null;
  }
  const opens = readMoment(opensAt, year, '09:00');
  const closes = readMoment(closesAt, year, '23:59');
  if (!opens) problems.push(wrong('opensAt', opensAt.text, '日期和时间，例如：2027-02-20 9:00'));
  if (!closes) problems.push(wrong('closesAt', closesAt.text, '日期和时间，例如：2027-02-28 17:00'));
  if (!opens || !closes) return null;
  if (closes > opens) return { opensAt: opens, closesAt: closes };
  problems.push('报名截止要在报名开始后面。请改一下。');
  return null;
}

/** What makes two lines the same course: title, teacher, weekday and hour. */
export const sameness = (title: string, teacherName: string, weekly: Weekly | null): string =>
  [squeezed(title), squeezed(teacherName), weekly?.weekday, weekly?.startsAt].join('|');

/**
 * Marks what is there already, in the term or further up in the same file.
 * @param present `sameness` of the courses of the term
 */
export function withoutRepeats(lines: readonly ReadLine[], present: ReadonlySet<string>): ReadLine[] {
  const above = new Map<string, number>();
  return lines.map(line => {
    if (!line.weekly || line.title === '') return line;
    const key = sameness(line.title, line.teacherName, line.weekly);
    const before = above.get(key);
    above.set(key, before ?? line.line);
    if (present.has(key)) return { ...line, problems: [...line.problems, '已经有了，不用再加。'] };
    if (before === undefined) return line;
    return { ...line, problems: [...line.problems, `和第${before}行是同一门课。请留一行。`] };
  });
}
