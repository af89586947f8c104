import { cut, head, lengthOf, tidy } from './values/cut.js';
import { isDate, isTime, writeMoment } from './values/moments.js';

/** The types of template fields; a key is the type and an index (`thing1`, `phone_number12`). */
export type ValueType = keyof typeof rules;

interface Rule {
  /** Whether WeChat takes the text, seen that it is visible and holds no control character. */
  takes(text: string): boolean;
  /** The nearest thing that WeChat may take; checked by `takes` afterwards. */
  fit(text: string): string;
}

const narrow = (text: string): string => text.normalize('NFKC');
/** 1,234,567 without its commas. */
const ungrouped = (text: string): string => narrow(text).replace(/\s+|(?<=\d),(?=\d{3}(?!\d))/g, '');
const digitsIn = (text: string): number => text.replace(/\D/g, '').length;
const hanIn = (text: string): boolean => /\p{Script=Han}/u.test(text);
const nameLimit = (text: string): number => (hanIn(text) ? 10 : 20);
const sign = /(?!\p{Extended_Pictographic})[\p{P}\p{S}]/u;

/** Source: the table of value types in WeChat's page on subscribe messages. */
const rules = {
  thing: {
    takes: text => lengthOf(text) <= 20,
    fit: text => cut(text, 20),
  },
  number: {
    takes: text => /^\d+(\.\d+)?$/.test(text) && digitsIn(text) <= 32,
    fit: text => decimal(ungrouped(text), 32),
  },
  letter: {
    takes: text => /^[A-Za-z]{1,32}$/.test(text),
    fit: text => whole(narrow(text).match(/[A-Za-z]+/g) ?? [], 32),
  },
  symbol: {
    takes: text => lengthOf(text) <= 5 && [...text].every(one => sign.test(one)),
    fit: text =>
      [...text]
        .filter(one => sign.test(one))
        .slice(0, 5)
        .join(''),
  },
  character_string: {
    takes: text => /^[\x21-\x7e]{1,32}$/.test(text),
    fit: text => whole(ascii(text).match(/[A-Za-z0-9]+|[^A-Za-z0-9]+/g) ?? [], 32).replace(/-+$/, ''),
  },
  time: { takes: isTime, fit: writeMoment },
  date: { takes: isDate, fit: writeMoment },
  amount: {
    takes: text => /^\p{Sc}?\d+(\.\d+)?元?$/u.test(text) && digitsIn(text) <= 10,
    fit: text => decimal(ungrouped(text), 10),
  },
  // A shortened phone number is a wrong one.
  phone_number: {
    takes: text => /^[-+()#*\d]{1,17}$/.test(text) && /\d/.test(text),
    fit: phone,
  },
  car_number: {
    takes: text => /^[\p{Script=Han}A-Za-z0-9][A-Za-z0-9]{0,6}[\p{Script=Han}A-Za-z0-9]$/u.test(text),
    fit: text =>
      narrow(text)
        .toUpperCase()
        .replace(/[\s·・.-]+/g, ''),
  },
  name: {
    takes: text => /^[\p{L}\p{M}\p{P}\p{Zs}]+$/u.test(text) && lengthOf(text) <= nameLimit(text),
    fit: text => {
      const name = tidy(text.replace(/[^\p{L}\p{M}\p{P}\p{Zs}]+/gu, ''));
      return cut(name, nameLimit(name));
    },
  },
  phrase: {
    takes: text => /^\p{Script=Han}{1,5}$/u.test(text),
    fit: text => head(/\p{Script=Han}+/u.exec(text.replace(/[\s\p{M}]+/gu, ''))?.[0] ?? '', 5),
  },
} satisfies Record<string, Rule>;

/** Whether WeChat's limits let the value through. */
export function isValidValue(type: ValueType, text: string): boolean {
  const isVisible = /[^\s\p{DI}\p{Cc}\p{Cf}\p{Cs}\p{M}]/u.test(text);
  const hasControls = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(text);
  return isVisible && !hasControls && rules[type].takes(text);
}

/**
 * The text in a form that WeChat takes: cut between words, without line ends and control characters.
 * @returns null where nothing valid remains; the caller then says something else
 */
export function fitValue(type: ValueType, text: string): string | null {
  const fitted = rules[type].fit(tidy(text.slice(0, 1000)));
  return isValidValue(type, fitted) ? fitted : null;
}

/** The type of a key, `thing` of `thing1`; undefined for a key of no type that we know. */
export function valueTypeOf(key: string): ValueType | undefined {
  const type = /^([a-z_]+?)\d{1,3}$/.exec(key)?.[1];
  return type !== undefined && Object.hasOwn(rules, type) ? (type as ValueType) : undefined;
}

/** Drops decimal places until at most `digits` digits are left; never touches the whole part. */
function decimal(text: string, digits: number): string {
  return text.replace(/^(\D?)(\d+)\.(\d+)/, (_, before: string, units: string, places: string) => {
    const kept = places.slice(0, Math.max(0, digits - units.length));
    return before + units + (kept && `.${kept}`);
  });
}

/** As many whole parts as fit; of a first part that is longer, as much as fits. */
function whole(parts: readonly string[], most: number): string {
  let text = '';
  for (const part of parts) {
    if (text.length + part.length > most) break;
    text += part;
  }
  return text || (parts[0] ?? '').slice(0, most);
}

/** Printable ASCII; a hyphen stands for each run of anything else. */
function ascii(text: string): string {
  return narrow(text)
    .replace(/[^\x21-\x7e]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The first number in the text. Two of them divided by a blank only cannot be told apart: none then. */
function phone(text: string): string {
  const first = /[+(\d][-()#*\d ]*\d/.exec(narrow(text).replace(/[–—]/g, '-'))?.[0] ?? '';
  return first.includes(' ') && digitsIn(first) > 13 ? '' : first.replaceAll(' ', '');
}
