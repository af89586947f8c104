import { cellOf, type Typed } from '../../../test/fixtures/roster/sheets.js';
import { nameKey, normaliseGender, normaliseName } from './names.rules.js';

const read = (typed: Typed) => {
  const { value, problems, remarks } = normaliseName(cellOf(typed));
  return { ...value, codes: problems.map(problem => problem.code), remarks: remarks.length };
};

describe('a name', () => {
  it.each([
    ['林 杰建', '林杰建'],
    ['周　英毛', '周英毛'],
    [' 王\u200b强\ufeff', '王强'],
    ['龑䶮㛃', '龑䶮㛃'],
    ['张𬭎 ', '张𬭎'],
    ['张\u{20BB7} 野', '张\u{20BB7}野'],
    ['\uF9B5子', '\uF9B5子'],
    ['买买提·艾力', '买买提·艾力'],
    ['阿依 · 古丽', '阿依·古丽'],
    ['Ａｎｎａ', 'Ａｎｎａ'],
    ['John  Smith', 'John Smith'],
    ['欧阳 娜 娜', '欧阳娜娜'],
  ])('%j is kept as %j without a remark', (typed, name) => {
    expect(read(typed)).toEqual({ name, note: '', codes: [], remarks: 0 });
  });

  it.each([
    ['买买提•艾力', '买买提·艾力', ''],
    ['1.张三', '张三', ''],
    ['张三★', '张三', ''],
    ['张三（书记）', '张三', '书记'],
    ['张三(女)', '张三', '女'],
  ])('%j becomes %s, and says so', (typed, name, note) => {
    const result = read(typed);
    expect(result).toMatchObject({ name, note, codes: [] });
    expect(result.remarks).toBeGreaterThan(0);
  });

  it.each<[Typed, string]>([
    [null, 'NAME_MISSING'],
    ['（空）', 'NAME_MISSING'],
    ['=HYPERLINK("http://evil.example","x")', 'NAME_FORMULA'],
    ['＝1+1', 'NAME_FORMULA'],
    ['@SUM(A1)', 'NAME_FORMULA'],
    ['+86', 'NAME_FORMULA'],
    ['120人', 'NAME_ODD'],
    [13800001111, 'NAME_ODD'],
    [{ kind: 'error', text: '#N/A' }, 'NAME_ODD'],
    ['张三、李四', 'NAME_SEVERAL'],
    ['王?', 'NAME_CHAR_LOST'],
    ['王\ue123', 'NAME_CHAR_LOST'],
    ['王□', 'NAME_CHAR_LOST'],
    ['王', 'NAME_SHORT'],
    ['王强（已故）', 'NAME_DECEASED'],
    ['王'.repeat(41), 'NAME_LONG'],
  ])('%j needs attention: %s', (typed, code) => {
    expect(read(typed).codes).toContain(code);
  });
});

it.each([
  ['买买提·艾力', '买买提•艾力'],
  ['葛\u{E0100}亮', '葛亮'],
  ['Ａｎｎａ', 'anna'],
  ['张 三', '张三'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

it.each<[Typed, string | null, number]>([
  ['男', 'male', 0],
  [' 女 性', 'female', 0],
  ['Ｆ', 'female', 0],
  ['', null, 0],
  ['未知', null, 1],
])('gender %j', (typed, value, remarks) => {
  const result = normaliseGender(cellOf(typed));
  expect([result.value, result.remarks.length, result.problems.length]).toEqual([value, remarks, 0]);
});
