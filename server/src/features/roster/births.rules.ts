import { clean, type Normal, problem, withProblem } from './normal.rules.js';
import { dayOf } from './reading/numbers.js';
import type { RawCell } from './reading/table.js';
import { narrow, oneLine, quoted, saysNone } from './text.rules.js';

/** A date of birth as exact as the office knows it: YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string;

/** Ages on a roster of retired cadres; outside of them a person must look. */
export const AGES = { least: 40, most: 110 } as const;

interface Parts {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** `today` is a Shanghai calendar day, YYYY-MM-DD. */
export function normaliseBirth(cell: RawCell | null, today: string): Normal<PartialDate | null> {
  if (!cell || saysNone(cell.text)) return clean(null);
  if (cell.kind === 'error') return unreadable(cell.text);
  if (cell.kind === 'number') return fromNumber(cell, today);
  const { bare, remarks } = withoutBrackets(narrow(oneLine(cell.text)));
  const parts = partsOf(bare);
  return parts ? dated(parts, cell.text, today, remarks) : unreadable(cell.text);
}

function fromNumber(cell: RawCell, today: string): Normal<PartialDate | null> {
  if (/^\d{5}$/.test(cell.text)) {
    // A date cell whose format was lost shows the day count of Excel: 7306 is 1920, 42000 is 2014.
    const day = dayOf(Number(cell.text), false);
    return dated(partsOf(day)!, cell.text, today, [
      `出生日期 ${cell.text} 是 Excel 的日期序号，按 ${day} 记`,
    ]);
  }
  const text = /\.1$/.test(cell.text) ? (cell.shown ?? cell.text) : cell.text;
  const parts = partsOf(text);
  if (!parts) return unreadable(cell.text);
  if (!/\.1$/.test(text)) return dated(parts, cell.text, today, []);
  // As a number 1946.10 and 1946.1 are the same; Excel drops the nought that would tell October from January.
  return dated({ year: parts.year }, cell.text, today, [
    `出生年月 ${cell.text} 在表里是数字，分不清 1 月还是 10 月，先只记年份；要记月份，请改成文本再导入`,
  ]);
}

/** Reads 1946.5, 1946年5月12日, 1946-05-12 00:00:00, 46.5, 194605, 19460512, 1946. */
function partsOf(text: string): Parts | null {
  const bare = text
    .replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    .replace(/\s/g, '')
    .replace(/[生出]+$/, '');
  const match =
    /^(\d{4}|\d{2})年(?:(\d{1,2})(?:月(?:份|(\d{1,2})[日号]?)?)?)?$/.exec(bare) ??
    /^(\d{4}|\d{2})[.\-/、。·,_](\d{1,2})(?:[.\-/、。·,_月](\d{1,2})[日号]?)?[月.]?$/.exec(bare) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ??
    /^((?:19|20)\d{2})(\d{2})$/.exec(bare) ??
    /^(\d{4})$/.exec(bare);
  return match ? { year: match[1]!, month: match[2], day: match[3] } : null;
}

function dated(
  parts: Parts,
  typed: string,
  today: string,
  remarks: readonly string[],
): Normal<PartialDate | null> {
  const wrong = (code: string, text: string) =>
    withProblem(null, problem(code, `${text}请核对后改好再导入，或选照样导入，先不录出生日期。`, true));
  const year = fullYear(parts.year, today);
  if (year === null) return wrong('BIRTH_YEAR_UNCLEAR', `出生日期${quoted(typed)}看不出是哪一年。`);
  const month = parts.month === undefined ? undefined : Number(parts.month);
  const day = parts.day === undefined ? undefined : Number(parts.day);
  if (month !== undefined && (month < 1 || month > 12))
    return wrong('BIRTH_MONTH', `出生日期${quoted(typed)}没有 ${month} 月。`);
  if (day !== undefined && (day < 1 || day > daysIn(year, month!)))
    return wrong('BIRTH_DAY', `出生日期${quoted(typed)}没有 ${month} 月 ${day} 日。`);
  const value = [String(year), month, day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-');
  if (value > today.slice(0, value.length))
    return wrong('BIRTH_FUTURE', `出生日期${quoted(typed)}在今天以后。`);
  if (year < 1900) return wrong('BIRTH_OLD', `出生日期${quoted(typed)}太早了。`);
  const guessed = parts.year.length === 2 ? [`出生日期${quoted(typed)}按 ${year} 年记`] : [];
  return { value, problems: ageProblems(year, typed, today), remarks: [...guessed, ...remarks] };
}

function ageProblems(year: number, typed: string, today: string) {
  const age = Number(today.slice(0, 4)) - year;
  const ask = '请核对；没有错的话请选照样导入。';
  if (age < AGES.least)
    return [problem('BIRTH_YOUNG', `按出生日期${quoted(typed)}才 ${age} 岁。${ask}`, true)];
  if (age > AGES.most)
    return [problem('BIRTH_OLD', `按出生日期${quoted(typed)}有 ${age} 岁了。${ask}`, true)];
  return [];
}

/** Two digits mean the only year in which the person is of a possible age. */
function fullYear(text: string, today: string): number | null {
  if (text.length === 4) return Number(text);
  const now = Number(today.slice(0, 4));
  const fits = [1900, 2000]
    .map(century => century + Number(text))
    .filter(year => {
      const age = now - year;
      return age >= AGES.least && age <= AGES.most;
    });
  return fits.length === 1 ? fits[0]! : null;
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function withoutBrackets(text: string): { bare: string; remarks: string[] } {
  const notes = [...text.matchAll(/[(【[]([^)】\]]*)[)】\]]/g)].map(match => match[1]!);
  const bare = text.replace(/[(【[][^)】\]]*[)】\]]/g, '').trim();
  return { bare, remarks: notes.length ? [`出生日期后面的「${notes.join('，')}」没有录`] : [] };
}

const unreadable = (typed: string): Normal<null> =>
  withProblem(
    null,
    problem(
      'BIRTH_UNREADABLE',
      `出生日期${quoted(typed)}读不懂。请写成 1946.5 或 1946-05-12，或选照样导入，先不录。`,
      true,
    ),
  );
