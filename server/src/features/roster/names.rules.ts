import { clean, type Normal, problem, withProblem } from './normal.rules.js';
import type { RawCell } from './reading/table.js';
import { narrow, oneLine, quoted } from './text.rules.js';

export interface PersonName {
  readonly name: string;
  /** What stood in brackets behind the name: 书记, 女. Kept with the note. */
  readonly note: string;
}

/** Ideographs, those beyond the Unicode version of the runtime included. */
const HAN = '[\\p{Script=Han}\\u{20000}-\\u{3FFFF}]';
const SPACE_BETWEEN_HAN = new RegExp(`(?<=${HAN}|·)\\s+(?=${HAN}|·)`, 'gu');
/** Look-alikes of the middle dot in 买买提·艾力. */
const DOT_BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s*[·•‧・･⋅∙●.．]\\s*(?=${HAN})`, 'gu');
/** Two to four common ideographs. */
const USUAL = /^[\u4E00-\u9FFF]{2,4}$/;
const BRACKETS = /[（(【[]([^）)】\]]*)[）)】\]]/g;

/**
 * A person's name as it will be stored. Ideographs stay exactly as they are: no Unicode normalisation,
 * which would replace compatibility ideographs; full-width letters stay as well.
 */
export function normaliseName(cell: RawCell | null): Normal<PersonName> {
  const none = { name: '', note: '' };
  if (!cell) return withProblem(none, problem('NAME_MISSING', '没有姓名。请补上姓名再导入。', false));
  const typed = oneLine(cell.text);
  if (USUAL.test(typed)) return clean({ name: typed, note: '' });
  if (cell.kind === 'error')
    return withProblem(
      none,
      problem('NAME_ODD', `姓名是公式的错误值${quoted(typed)}。请改成文字再导入。`, false),
    );
  if (/^[=+@-]/.test(narrow(typed)))
    return withProblem(
      none,
      problem('NAME_FORMULA', `姓名以「${typed[0]}」开头，像是公式，不是人名。请改成真实姓名再导入。`, false),
    );
  const notes = [...typed.matchAll(BRACKETS)].map(match => oneLine(match[1]!)).filter(Boolean);
  const bare = typed
    .replace(BRACKETS, ' ')
    .replace(/^\d+\s*[.、．]\s*/, '')
    .replace(/[*★☆△▲※#＊]+$/, '')
    .trim();
  const name = bare.replace(DOT_BETWEEN_HAN, '·').replace(SPACE_BETWEEN_HAN, '').replace(/\s+/g, ' ');
  return judged({ name, note: notes.join('，') }, typed);
}

function judged(value: PersonName, typed: string): Normal<PersonName> {
  const { name, note } = value;
  const length = [...name].length;
  if (length === 0)
    return withProblem(value, problem('NAME_MISSING', `${quoted(typed)}里没有姓名。请补上再导入。`, false));
  if (/\d/.test(narrow(name)))
    return withProblem(
      value,
      problem('NAME_ODD', `姓名${quoted(typed)}里有数字。请核对后改好再导入。`, false),
    );
  if (/[、，,；;/|]/.test(name))
    return withProblem(
      value,
      problem('NAME_SEVERAL', `${quoted(typed)}像是几个人。请一人一行再导入。`, false),
    );
  if (length > 40)
    return withProblem(value, problem('NAME_LONG', '姓名超过 40 个字。请核对后改短再导入。', false));
  const problems = [];
  if (/[?？□■�\uE000-\uF8FF]|[*＊]/.test(name))
    problems.push(
      problem(
        'NAME_CHAR_LOST',
        `姓名${quoted(typed)}里有个字没显示出来。请补上这个字，或先照样导入以后再改。`,
        true,
      ),
    );
  if (length === 1)
    problems.push(problem('NAME_SHORT', `姓名${quoted(typed)}只有一个字。请补全，或照样导入。`, true));
  if (/故|逝|去世|过世|死亡|注销/.test(note))
    problems.push(
      problem(
        'NAME_DECEASED',
        `姓名后面注明「${note}」。不用上名册的话请选不导入，要保留请选照样导入。`,
        true,
      ),
    );
  return { value, problems, remarks: nameRemarks(value, typed) };
}

function nameRemarks({ name, note }: PersonName, typed: string): string[] {
  const remarks = [];
  if (note) remarks.push(`姓名括号里的「${note}」放进备注`);
  const kept = name.replace(/\s/g, '');
  const before = typed.replace(BRACKETS, '').replace(/\s/g, '');
  if (kept !== before) remarks.push(`姓名${quoted(typed)}记作「${name}」`);
  return remarks;
}

const ONLY_HAN = /^[\u4E00-\u9FFF]*$/;

/** For comparing names: without spaces, dots and glyph variants (IVS), half-width, lower case. */
export function nameKey(name: string): string {
  if (ONLY_HAN.test(name)) return name;
  return narrow(name)
    .replace(/\p{Variation_Selector}/gu, '')
    .replace(/[\s·•‧・･⋅∙●.]/g, '')
    .toLowerCase();
}

export const normaliseGender = (cell: RawCell | null): Normal<'female' | 'male' | null> => {
  const text = cell ? oneLine(narrow(cell.text)).replace(/\s/g, '').toLowerCase() : '';
  if (/^(女|女性|女士|f|female)$/.test(text)) return clean('female');
  if (/^(男|男性|男士|先生|m|male)$/.test(text)) return clean('male');
  return clean(null, text === '' ? [] : [`性别${quoted(text)}认不出来，没有录`]);
};
