import { type Normal, type Problem, problem } from './normal.rules.js';
import type { RawCell } from './reading/table.js';
import { narrow, oneLine, quoted, saysNone } from './text.rules.js';

/** A telephone number as stored: 13800001111, 021-64185980, 021-64185980-802. */
export interface PhoneNumber {
  readonly number: string;
  readonly mobile: boolean;
  /** What stood beside it: 女儿, 晚上打. Empty where nothing did. */
  readonly note: string;
}

const RUN = /\(?\+?\d[\d\s\-.()]*\d(?:\s*(?:转|分机|ext\.?)\s*\d{1,6})?|\d/gi;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE =
  /^\(?(010|02\d|0[3-9]\d{2})\)?[\s-]*(\d{3,4}[\s-]?\d{4})(?:\s*(?:-|转|分机|ext\.?)\s*(\d{1,6}))?$/i;
const LOCAL = /^([2-9]\d{2,3}[\s-]?\d{4})(?:\s*(?:-|转|分机|ext\.?)\s*(\d{1,6}))?$/i;
/** Words that only say what kind of number follows. */
const LABEL =
  /^(手机|手机号|手机号码|电话|联系电话|移动|移动电话|固话|固定电话|座机|宅电|住宅|本人|tel|mobile|phone)$/i;

/**
 * All numbers of a cell, in their order. `areaCode` (021) is put before local numbers; without it they are
 * a problem, since a number without area code cannot be dialled from a mobile.
 */
export function normalisePhones(cell: RawCell | null, areaCode: string | null): Normal<PhoneNumber[]> {
  const none = { value: [], problems: [], remarks: [] };
  if (!cell || saysNone(cell.text)) return none;
  const typed = oneLine(cell.text);
  const failed = (code: string, text: string) => ({
    ...none,
    problems: [problem(code, `${text}请核对后改好再导入，或选照样导入，先不录这个电话。`, true)],
  });
  if (cell.kind === 'date' || cell.kind === 'error')
    return failed('PHONE_WRONG', `${quoted(typed)}不是电话号码。`);
  const text = narrow(cell.text.replace(/[\r\n]+/g, '、'))
    .replace(/[—–‐‑−~]/g, '-')
    .replace(/(\d)\.0+$/, '$1');
  if (/^\s*\d(\.\d+)?e\+?\d+\s*$/i.test(text))
    return failed('PHONE_DIGITS_LOST', `${quoted(typed)}后几位已经丢了，这一格要设成文本格式重填。`);
  if (/\d\s*[*x]{2,}/i.test(text)) return failed('PHONE_MASKED', `${quoted(typed)}中间几位被遮住了。`);
  return collected(text.split(/[/、,;，；|]|或者?/), typed, areaCode);
}

function collected(pieces: readonly string[], typed: string, areaCode: string | null): Normal<PhoneNumber[]> {
  const numbers: PhoneNumber[] = [];
  const problems: Problem[] = [];
  const remarks: string[] = [];
  for (const piece of pieces) {
    const note = noteOf(piece.replace(RUN, ' '));
    const found = [...piece.matchAll(RUN)].flatMap(match => oneOrSeveral(match[0].trim(), areaCode));
    if (found.length === 0 && note) {
      const last = numbers.pop();
      if (last) numbers.push({ ...last, note: [last.note, note].filter(Boolean).join('，') });
      else
        problems.push(
          problem(
            'PHONE_WRONG',
            `${quoted(typed)}里没有电话号码。请改好再导入，或选照样导入，先不录电话。`,
            true,
          ),
        );
    }
    for (const [index, one] of found.entries()) {
      if ('problem' in one) problems.push(one.problem);
      else {
        if (!numbers.some(it => it.number === one.number))
          numbers.push({ number: one.number, mobile: one.mobile, note: index === 0 ? note : '' });
        if (one.remark) remarks.push(one.remark);
      }
    }
  }
  return { value: numbers, problems, remarks };
}

type Read = { number: string; mobile: boolean; remark?: string } | { problem: Problem };

/** A run of digits is one number, or several written one after another. */
function oneOrSeveral(run: string, areaCode: string | null): Read[] {
  const whole = readNumber(run, areaCode);
  if (!('problem' in whole)) return [whole];
  const parts = run.split(/[\s()]+/).filter(Boolean);
  const each = parts.map(part => readNumber(part, areaCode));
  if (each.length > 1 && each.every(it => !('problem' in it))) return each;
  const mobiles = run
    .replace(/\D/g, '')
    .match(/^(?:1[3-9]\d{9}){2,}$/)?.[0]
    .match(/\d{11}/g);
  return mobiles ? mobiles.map(number => ({ number, mobile: true })) : [whole];
}

function readNumber(run: string, areaCode: string | null): Read {
  const digits = run.replace(/\D/g, '');
  if (MOBILE.test(digits)) return { number: digits, mobile: true };
  const prefixed = /^(0086|86|0)(1[3-9]\d{9})$/.exec(digits);
  if (prefixed)
    return {
      number: prefixed[2]!,
      mobile: true,
      remark: `电话${quoted(run)}去掉了前面的 ${prefixed[1] === '0' ? '0' : '86'}`,
    };
  const landline = LANDLINE.exec(run);
  if (landline) return { number: landlineNumber(landline[1]!, landline[2]!, landline[3]), mobile: false };
  const local = LOCAL.exec(run);
  if (local && areaCode) {
    const number = landlineNumber(areaCode, local[1]!, local[2]);
    return { number, mobile: false, remark: `电话${quoted(run)}补上了区号 ${areaCode}` };
  }
  return { problem: wrongNumber(run, digits, local !== null) };
}

function landlineNumber(area: string, local: string, extension: string | undefined): string {
  return [area, local.replace(/\D/g, ''), extension].filter(Boolean).join('-');
}

function wrongNumber(run: string, digits: string, isLocal: boolean): Problem {
  const ask = '请核对后改好再导入，或选照样导入，先不录这个电话。';
  if (isLocal) return problem('PHONE_NO_AREA', `${quoted(run)}没有区号。${ask}`, true);
  if (/^1[3-9]/.test(digits) && digits.length >= 8 && digits.length < 11)
    return problem(
      'PHONE_SHORT',
      `${quoted(run)}少了 ${11 - digits.length} 位，手机号是 11 位。${ask}`,
      true,
    );
  if (/^1[3-9]/.test(digits) && digits.length > 11 && digits.length <= 13)
    return problem('PHONE_LONG', `${quoted(run)}多了 ${digits.length - 11} 位，手机号是 11 位。${ask}`, true);
  return problem('PHONE_WRONG', `${quoted(run)}不像电话号码。${ask}`, true);
}

function noteOf(rest: string): string {
  const words = rest
    .split(/[\s()（）[\]【】:：,，]+/)
    .filter(word => word !== '' && !LABEL.test(word) && !/^[-.+]+$/.test(word));
  return words.join(' ');
}
