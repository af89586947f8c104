import { readFileSync } from 'node:fs';
import { sampleUnits } from '../../../test/fixtures/roster/sheets.js';
import { findHeadings } from './headings.rules.js';
import { type PlannedRow, planRoster } from './plan.rules.js';
import { readTable } from './reading/read-table.js';
import type { Table } from './reading/table.js';

/** The file that a street office sends around: 130 rows, 121 people, every trap that the issue names. */
const file = readFileSync(new URL('../../../test/fixtures/roster/roster-street.xlsx', import.meta.url));
const base = { today: '2026-11-22', units: sampleUnits };

describe('the roster of a street office', () => {
  let table: Table;
  let rows: readonly PlannedRow[];
  const at = (row: number) => rows.find(it => it.row === row)!;

  beforeAll(async () => {
    table = await readTable(file, 'roster-street.xlsx');
    rows = planRoster({ ...base, headings: findHeadings(table)!, members: [] }).rows;
  });

  it('has its headings in the third row of the first sheet', () => {
    const headings = findHeadings(table)!;
    expect(headings).toMatchObject({
      headerRow: 3,
      missing: [],
      otherSheets: [{ name: '填表说明', rows: 1 }],
    });
    expect(headings.columns.map(({ heading, field, why }) => `${heading} ${field ?? why}`)).toEqual([
      '序号 serial',
      '姓名 name',
      '性别 gender',
      '出生年月 birth',
      '联系电话 phone',
      '所在支部 branch',
      '居住街道 residence',
      '政治面貌 notKept',
      '入党时间 notKept',
      '类别 notKept',
      '身体状况 notKept',
      '备注 note',
    ]);
  });

  it('accounts for every row', () => {
    const { counts } = planRoster({ ...base, headings: findHeadings(table)!, members: [] });
    expect(counts).toEqual({ create: 118, update: 0, same: 1, attention: 3, ignored: 8, skipped: 0 });
    expect(rows.map(row => row.row)).toEqual(Array.from({ length: 130 }, (_, index) => index + 1));
  });

  it('leaves out what is nobody, and says why', () => {
    const ignored = rows
      .filter(row => row.action === 'ignored')
      .map(({ row, remarks }) => `${row} ${remarks[0]}`);
    expect(ignored).toEqual([
      '1 表头上面的文字「离退休干部党员花名册（街道）」',
      '2 表头上面的文字「填表单位：某街道老干部办公室 填表日期：2026…」',
      '3 表头',
      '44 空行',
      '86 空行',
      '127 空行',
      '129 空行',
      '130 合计行「合计 120人」',
    ]);
  });

  it('asks about the short number, the thirteenth month and the unknown branch', () => {
    const asked = rows
      .filter(row => row.action === 'attention')
      .flatMap(row => row.issues.map(it => it.sentence));
    expect(asked).toEqual([
      '第 25 行「联系电话」：「1861302612」少了 1 位，手机号是 11 位。请核对后改好再导入，或选照样导入，先不录这个电话。',
      '第 37 行「出生年月」：出生日期「1951年13月」没有 13 月。请核对后改好再导入，或选照样导入，先不录出生日期。',
      '第 128 行「所在支部」：没有找到支部「查无此支部」。请选一个支部，或先建好这个支部。',
    ]);
  });

  it.each([
    ['a space inside the name', 7, { name: '林杰建', birth: '1940-12-15', phone: '15049277357' }],
    ['a wide space inside the name', 9, { name: '周英毛', birth: '1958-03' }],
    ['full-width digits', 10, { phone: '15075057726' }],
    ['a number as a number', 5, { phone: '13874913720', birth: '1944-06' }],
    ['dashes and two digits of a year', 8, { phone: '15048181586', birth: '1954-10' }],
    ['a real date', 6, { birth: '1934-08-16' }],
    ['a landline', 12, { phone: null, landline: '021-64185980' }],
    ['无', 14, { phone: null, landline: null }],
    [
      'a note behind the number, a rare name',
      15,
      { name: '龑䶮㛃', phone: '15005891187', phoneNote: '女儿' },
    ],
    ['a cell that starts with =', 16, { note: '=HYPERLINK("http://evil.example","x")' }],
    ['no gender', 11, { gender: null }],
  ])('reads %s in row %d', (_, row, expected) => {
    expect(at(row).person).toMatchObject(expected);
  });

  it('says what it read into a value', () => {
    expect(at(8).remarks).toEqual(['出生日期「54.10」按 1954 年记']);
    expect(at(16).remarks).toEqual(['备注「=HYPERLINK("http://evil.…」像是公式，只当文字存，不会运行']);
    expect(at(4).remarks).toEqual([]);
  });

  it('knows the repeated person', () => {
    expect(at(56)).toMatchObject({ action: 'same', sameAsRow: 55, name: '周阿' });
  });

  it('changes nothing when it is imported again', () => {
    const members = rows.flatMap(row => (row.person ? [{ ...row.person, id: `m${row.row}` }] : []));
    const { counts } = planRoster({ ...base, headings: findHeadings(table)!, members });
    expect(counts).toEqual({ create: 0, update: 0, same: 119, attention: 3, ignored: 8, skipped: 0 });
  });
});
