/** Times and dates in the forms that WeChat's template fields take; ranges are joined by a half-width "~". */

type Groups = Record<string, string | undefined>;

const clock = '(?:[01]?\\d|2[0-3]):[0-5]\\d';
const fullDay = '(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日';
const times = [new RegExp(`^(?:${fullDay} )?${clock}$`)];
const dates = [
  new RegExp(`^${fullDay}(?: ${clock})?$`),
  new RegExp(`^(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?: ${clock})?$`),
  new RegExp(`^(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?: ${clock})?$`),
  /^(?<year>\d{4})年(?<month>\d{1,2})月$/,
  /^(?<month>\d{1,2})月$/,
  /^(?<day>\d{1,2})日$/,
];

/** `15:01` or `2019年10月1日 15:01`, or two of them around "~". */
export const isTime = (text: string): boolean => isRange(text, times);
/** `2019年10月1日`, `2018-01-01`, a month or a day alone, perhaps with a time, or two of them around "~". */
export const isDate = (text: string): boolean => isRange(text, dates);

function isRange(text: string, forms: readonly RegExp[]): boolean {
  const ends = text.split('~');
  return ends.length <= 2 && ends.every(end => forms.some(form => isReal(form.exec(end))));
}

/** Whether there is such a day; what is left out is taken from January 2000, a leap year. */
function isReal(found: RegExpExecArray | null): boolean {
  if (!found) return false;
  const { year = '2000', month = '1', day = '1' }: Groups = found.groups ?? {};
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Writes what people write (2026/11/22 9：30～11：00, with a weekday, with seconds) in WeChat's form. */
export function writeMoment(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\(?(?:星期|周)[一二三四五六日天]\)?/g, ' ')
    .replace(/\b(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/g, '$1年$2月$3日')
    .replace(/(\d{1,2}:\d{2}):\d{2}(?!\d)/g, '$1')
    .replace(/日T?\s*(?=\d{1,2}:)/g, '日 ')
    .replace(/(?<=[日月\d])\s*(?:[~〜—–-]+|至|到)\s*(?=\d)/g, '~')
    .replace(/\s+/g, ' ')
    .trim();
}
