import { cellOf, type Typed } from '../../../test/fixtures/roster/sheets.js';
import { normalisePhones } from './phones.rules.js';

/** 13800001111/女儿 for a number with a note. */
const read = (typed: Typed, areaCode: string | null = null) => {
  const { value, problems, remarks } = normalisePhones(cellOf(typed), areaCode);
  return {
    numbers: value.map(({ number, note }) => (note ? `${number}/${note}` : number)),
    codes: problems.map(problem => problem.code),
    remarks: remarks.length,
  };
};
const M = '13800001111';
const N = '13900002222';

describe('telephone numbers', () => {
  it.each<[Typed, string[]]>([
    [M, [M]],
    [13800001111, [M]],
    ['１３８００００１１１１', [M]],
    ['138-0000-1111', [M]],
    ['138 0000 1111', [M]],
    ['138.0000.1111', [M]],
    ['138—0000—1111', [M]],
    ['13800001111.0', [M]],
    ['1.3800001111E+10', []],
    ['13800001111（女儿）', [`${M}/女儿`]],
    ['女儿13800001111', [`${M}/女儿`]],
    ['13800001111 儿子（晚上打）', [`${M}/儿子 晚上打`]],
    ['手机：13800001111', [M]],
    ['13800001111/13900002222', [M, N]],
    ['13800001111、13900002222（儿子）', [M, `${N}/儿子`]],
    ['13800001111\n13900002222', [M, N]],
    ['13800001111 13900002222', [M, N]],
    ['138 0000 1111 139 0000 2222', [M, N]],
    ['1380000111113900002222', [M, N]],
    ['13800001111，女儿', [`${M}/女儿`]],
    ['13800001111/13800001111', [M]],
    ['021-64185980', ['021-64185980']],
    ['02164185980', ['021-64185980']],
    ['(021)64185980', ['021-64185980']],
    ['（021）6418 5980', ['021-64185980']],
    ['021 64185980', ['021-64185980']],
    ['0512-6418598', ['0512-6418598']],
    ['0512-64185980', ['0512-64185980']],
    ['021-64185980-802', ['021-64185980-802']],
    ['021-64185980转802', ['021-64185980-802']],
    ['021-64185980 13800001111', ['021-64185980', M]],
    ['宅电021-64185980，手机13800001111', ['021-64185980', M]],
  ])('%j', (typed, numbers) => {
    expect(read(typed)).toMatchObject({ numbers });
  });

  it.each(['无', '没有', '/', '-', '——', '暂无', '无电话', '不详', 'N/A', '0', '　'])(
    '%j means none',
    typed => {
      expect(read(typed)).toEqual({ numbers: [], codes: [], remarks: 0 });
    },
  );

  it.each<[Typed, string, number]>([
    ['1861302612', 'PHONE_SHORT', 0],
    [186130261, 'PHONE_SHORT', 0],
    ['138000011112', 'PHONE_LONG', 0],
    ['12800001111', 'PHONE_WRONG', 0],
    ['64185980', 'PHONE_NO_AREA', 0],
    ['1.38E+10', 'PHONE_DIGITS_LOST', 0],
    ['138****1111', 'PHONE_MASKED', 0],
    ['住养老院', 'PHONE_WRONG', 0],
    ['4008205555', 'PHONE_WRONG', 0],
    [{ kind: 'date', text: '1946-05-12' }, 'PHONE_WRONG', 0],
    [{ kind: 'error', text: '#N/A' }, 'PHONE_WRONG', 0],
    ['13800001111、1390000222', 'PHONE_SHORT', 1],
  ])('%j needs attention: %s', (typed, code, kept) => {
    const result = read(typed);
    expect(result.codes).toEqual([code]);
    expect(result.numbers).toHaveLength(kept);
  });

  it.each([
    ['+86 13800001111', M],
    ['0086-13800001111', M],
    ['8613800001111', M],
    ['013800001111', M],
  ])('%s loses its prefix, and says so', (typed, number) => {
    expect(read(typed)).toEqual({ numbers: [number], codes: [], remarks: 1 });
  });

  it('puts the given area code before a local number, and says so', () => {
    expect(read('6418-5980', '021')).toEqual({ numbers: ['021-64185980'], codes: [], remarks: 1 });
  });
});
