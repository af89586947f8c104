import { inlineRows, type WorkbookParts, workbook } from '../../../../test/fixtures/roster/workbook.js';
import { readTable } from './read-table.js';
import { customFormat } from './styles.js';
import type { RawRow } from './table.js';

const read = async (parts: WorkbookParts): Promise<readonly RawRow[]> =>
  (await readTable(workbook(parts), '名册.xlsx')).sheets[0]!.rows;

const cellOf = async (cell: string, more: Partial<WorkbookParts> = {}) =>
  (await read({ rows: `<row r="1">${cell}</row>`, ...more }))[0]?.cells[0] ?? null;

describe('a cell', () => {
  it.each([
    [
      'a mobile typed as a number',
      '<c r="A1"><v>13800001111</v></c>',
      { kind: 'number', text: '13800001111' },
    ],
    [
      'a mobile with exponent',
      '<c r="A1"><v>1.3800001111E10</v></c>',
      { kind: 'number', text: '13800001111' },
    ],
    ['1946.5', '<c r="A1"><v>1946.5</v></c>', { kind: 'number', text: '1946.5' }],
    [
      '1946.1 as Excel stores it',
      '<c r="A1"><v>1946.0999999999999</v></c>',
      { kind: 'number', text: '1946.1' },
    ],
    ['a formula with a text', '<c r="A1" t="str"><f>B1</f><v>张三</v></c>', { kind: 'text', text: '张三' }],
    ['a formula with a number', '<c r="A1"><f>1+1</f><v>2</v></c>', { kind: 'number', text: '2' }],
    ['a formula without result', '<c r="A1"><f>1+1</f></c>', { kind: 'error', text: '公式没有结果' }],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
    ['a yes', '<c r="A1" t="b"><v>1</v></c>', { kind: 'text', text: 'TRUE' }],
    ['an ISO date', '<c r="A1" t="d"><v>1946-05-12T00:00:00</v></c>', { kind: 'date', text: '1946-05-12' }],
    [
      'a text in place',
      '<c r="A1" t="inlineStr"><is><t>䶮㛃龑𬭎</t></is></c>',
      { kind: 'text', text: '䶮㛃龑𬭎' },
    ],
    [
      'rich text with a reading',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c>',
      { kind: 'text', text: '张三' },
    ],
    [
      'a rare name as references',
      '<c r="A1" t="str"><v>&#x2CB4E;&#19886;</v></c>',
      { kind: 'text', text: '𬭎䶮' },
    ],
    [
      'signs as references',
      '<c r="A1" t="str"><v>&lt;a&gt; &amp;amp; &quot;</v></c>',
      { kind: 'text', text: '<a> &amp; "' },
    ],
    ['an escaped line break', '<c r="A1" t="str"><v>a_x000A_b</v></c>', { kind: 'text', text: 'a\nb' }],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', { kind: 'text', text: 'a<b' }],
    ['spaces only', '<c r="A1" t="str"><v> 　</v></c>', null],
    ['a style without value', '<c r="A1" s="1"/>', null],
    ['a style without value, open', '<c r="A1" s="1"></c>', null],
  ])('%s', async (_, cell, expected) => {
    expect(await cellOf(cell)).toEqual(expected);
  });

  it('takes shared texts, rich or plain', async () => {
    const strings =
      '<si><t>甲</t></si><si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r></si><si><t/></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>0</v></c></row>';
    expect((await read({ rows, strings }))[0]!.cells.map(cell => cell?.text ?? null)).toEqual([
      '乙 丙',
      null,
      '甲',
    ]);
  });

  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="176"/><xf numFmtId="2"/></cellXfs>';
  it.each([
    ['without format', 0, '16934', { kind: 'number', text: '16934' }],
    ['a date', 1, '16934', { kind: 'date', text: '1946-05-12' }],
    ['a date with a time', 1, '16934.5', { kind: 'date', text: '1946-05-12', time: '12:00' }],
    ['1946年5月, where the day was never typed', 2, '16923', { kind: 'date', text: '1946-05' }],
    ['the same as a format of its own', 3, '16923', { kind: 'date', text: '1946-05' }],
    ['a telephone number in a date column', 1, '13800001111', { kind: 'number', text: '13800001111' }],
    ['two decimals', 4, '1946.1', { kind: 'number', text: '1946.1', shown: '1946.10' }],
  ])('number format: %s', async (_, style, value, expected) => {
    expect(await cellOf(`<c r="A1" s="${style}"><v>${value}</v></c>`, { styles })).toEqual(expected);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const workbookPr = '<workbookPr date1904="1"/>';
    expect(await cellOf('<c r="A1" s="1"><v>15472</v></c>', { styles, workbookPr })).toEqual({
      kind: 'date',
      text: '1946-05-12',
    });
  });
});

describe('a number format', () => {
  it.each([
    ['General', 'plain'],
    ['@', 'plain'],
    ['0', 'plain'],
    ['0.00_ ', 'two decimals'],
    ['#,##0.00;[Red]-#,##0.00', 'two decimals'],
    ['0.00%', 'plain'],
    ['0.00E+00', 'two decimals'],
    ['yyyy/m/d', 'day'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'day'],
    ['yyyy.mm', 'month'],
    ['mmm-yy', 'month'],
    ['h:mm', 'plain'],
    ['"day"0', 'plain'],
  ])('%s is %s', (code, expected) => {
    expect(customFormat(code)).toBe(expected);
  });
});

describe('rows', () => {
  it('keep their number and leave blank ones out', async () => {
    const rows = '<row r="2"><c r="C2"><v>1</v></c></row><row r="5"/><row r="9"><c r="A9"><v>2</v></c></row>';
    expect(await read({ rows })).toEqual([
      { number: 2, cells: [null, null, { kind: 'number', text: '1' }] },
      { number: 9, cells: [{ kind: 'number', text: '2' }] },
    ]);
  });

  it('count by themselves where a program leaves the numbers out', async () => {
    const rows = '<row/><row><c/><c t="str"><v>x</v></c></row><row><c t="str"><v>y</v></c></row>';
    expect(await read({ rows })).toEqual([
      { number: 2, cells: [null, { kind: 'text', text: 'x' }] },
      { number: 3, cells: [{ kind: 'text', text: 'y' }] },
    ]);
  });

  it('carry a merged value down, but not across', async () => {
    const rows = inlineRows([
      ['标题', null, null],
      ['一支部', '甲'],
      [null, '乙'],
      ['二支部', '丙'],
    ]);
    const after = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>';
    const cells = (await read({ rows, after })).map(row => row.cells.map(cell => cell?.text ?? null));
    expect(cells).toEqual([['标题'], ['一支部', '甲'], ['一支部', '乙'], ['二支部', '丙']]);
  });

  it('say when they are hidden', async () => {
    const rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>';
    expect((await read({ rows }))[0]!.hidden).toBe(true);
  });

  it('are found under any namespace prefix', async () => {
    const rows = '<x:row xmlns:x="m" r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>';
    expect((await read({ rows }))[0]!.cells).toEqual([{ kind: 'number', text: '7' }]);
  });
});
