import type { RosterField } from '@wanqing/shared';
import { narrow } from './text.rules.js';

/** Why a column is not imported. */
export type NotImported =
  /** 序号 */
  | 'serial'
  /** An ID number: never imported, not even when the organizer asks for it. */
  | 'idNumber'
  /** Belongs to a relative or to whoever filled in the form. */
  | 'otherPerson'
  /** Where somebody lives; not the organisation they belong to. */
  | 'residence'
  /** Known, but the product does not keep it: 政治面貌, 年龄, 身体状况 … */
  | 'notKept'
  /** Another column already gives this field. */
  | 'second'
  | 'unknown';

export interface HeadingMeaning {
  readonly field: RosterField | null;
  readonly why: NotImported | null;
  /** 1: the very word · 0.8: contains it · 0.6: may mean it · 0: unknown */
  readonly confidence: number;
}

type Rule = readonly [meaning: RosterField | NotImported, exact: readonly string[], pattern: RegExp];

/** Asked first, against heading and bracket together: 电话（女儿）is not the person's own. */
const excluded: readonly Rule[] = [
  ['idNumber', [], /身份证|公民身份|证件号|证件编号|idcard|idnumber/],
  [
    'otherPerson',
    [],
    /配偶|家属|亲属|子女|儿子|女儿|监护|紧急|联系人|联络员|填表|填报人|经办|负责人|书记|委员$|结对|介绍人|曾用名|原名|拼音/,
  ],
  ['residence', [], /^(?!.*(支部|党组织)).*(居住|住址|地址|户籍|户口|籍贯|出生地|居委|村委|小区|邮编|社区)/],
  [
    'notKept',
    [],
    /党龄|入党|转正|参加工作|工龄|年龄|周岁|岁数|退休时间|离休时间|退休年月|离退休时间|退休日期|民族|学历|学位|文化程度|职务|职称|职级|级别|待遇|政治面貌|类别|身体|健康|婚姻|特长|爱好|微信|邮箱|email|血型|党小组|党费|照片|签名|签字|签到/,
  ],
];

const rules: readonly Rule[] = [
  ['name', ['姓名', '名字', '真实姓名', 'name'], /姓名$|^姓名/],
  ['note', ['备注', '说明', '备考', '附注', '其他', '其它', 'note', 'remark', 'remarks'], /备注|说明$/],
  [
    'landline',
    ['固话', '座机', '宅电', '电话2', '手机2', '联系电话2', '电话二', '手机二', '联系电话二'],
    /^(?!.*(手机|移动)).*(固定电话|座机|固话|宅电|住宅电话|家庭电话|家里电话|办公电话|备用电话|备用号码|其[他它]电话|第二(联系)?电话)/,
  ],
  [
    'phone',
    ['手机', '电话', '联系方式', '联系号码', '号码', '通讯方式', '移动', 'tel', 'mobile', 'phone'],
    /手机|电话|联系方式|移动号码/,
  ],
  ['gender', ['性别', '男女', 'sex', 'gender'], /^性别/],
  ['birth', ['生日', '出生', '生年月', 'birthday', 'birth'], /出生(年|日|时)|生日|出生$|出身年月/],
  ['branch', ['支部', '所属组织', '所在组织', '组织关系', 'branch'], /支部|党组织|组织关系所在|组织隶属/],
  [
    'committee',
    ['街道', '镇', '街镇', '单位', '局', '部门', '委办局', '党委', '党工委', '机关'],
    /街道|街镇|乡镇|总支|(所属|所在|管理|服务|归口|主管|工作|原)单位|单位名称|所属局|委局|所属党委|所在党委|所属系统/,
  ],
  [
    'serial',
    ['序', '号', '编号', 'no', '#', '行号', '顺序', '顺序号', '次序'],
    /^序号|^编号|人员编号|党员编号/,
  ],
];

/** 原单位 names where somebody used to work, 党总支 a level between: the committee only where nothing better is there. */
const WEAK = /总支|原单位|原工作单位|工作单位|退休前/;
const isField = (meaning: RosterField | NotImported): meaning is RosterField =>
  ['name', 'committee', 'branch', 'phone', 'landline', 'birth', 'gender', 'note'].includes(meaning);

const meant = (meaning: RosterField | NotImported, confidence: number): HeadingMeaning =>
  isField(meaning) ? { field: meaning, why: null, confidence } : { field: null, why: meaning, confidence };

/** What a heading means. `word` is without brackets, `hint` what stood in them; both squeezed and without signs. */
function meaningOf(word: string, hint: string): HeadingMeaning {
  const both = word + hint;
  if (both === '') return { field: null, why: 'unknown', confidence: 0 };
  // 支部书记 names a person, 支部（书记填写）a branch: for exclusion the word counts more than the bracket.
  for (const [meaning, , pattern] of excluded) if (pattern.test(word)) return meant(meaning, 1);
  for (const [meaning, , pattern] of excluded.slice(0, 2))
    if (pattern.test(hint) && /电话|手机|姓名|联系|号/.test(word)) return meant(meaning, 0.8);
  if (/电话|手机|联系/.test(word) && /固定|固话|座机|宅电|家庭|住宅|备用/.test(hint))
    return meant('landline', 0.9);
  for (const [meaning, exact] of rules) if (exact.includes(word)) return meant(meaning, 1);
  for (const [meaning, , pattern] of rules)
    if (pattern.test(word)) return meant(meaning, WEAK.test(word) ? 0.6 : 0.8);
  for (const [meaning, exact] of rules) if (word === '' && exact.includes(hint)) return meant(meaning, 0.8);
  return { field: null, why: 'unknown', confidence: 0 };
}

/** 「＊姓　名（必填）」 → 姓名, with the bracket as a hint. */
export function meaningOfHeading(heading: string): HeadingMeaning {
  const text = narrow(heading).replace(/\s+/g, '').toLowerCase();
  const hints = [...text.matchAll(/[([【]([^)\]】]*)[)\]】]?/g)].map(match => match[1]!);
  const bare = text.replace(/[([【][^)\]】]*[)\]】]?/g, '');
  const plain = (part: string) => part.replace(/[*★:;,.、。，：；"'“”_/\\|-]/g, '');
  return meaningOf(plain(bare).replace(/^\d+(?=\D)/, ''), plain(hints.join('')));
}
