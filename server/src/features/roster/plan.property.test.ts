import fc from 'fast-check';
import { sheetOf, type Typed } from '../../../test/fixtures/roster/sheets.js';
import type { BranchPerson, StoredPerson } from './changes.rules.js';
import { findHeadings } from './headings.rules.js';
import { type PlannedRow, planRoster } from './plan.rules.js';

const today = '2026-11-22';
const units = [
  { id: 'C', parentId: null, kind: 'committee', name: '田林街道' },
  { id: 'A', parentId: 'C', kind: 'branch', name: '第一支部' },
  { id: 'B', parentId: 'C', kind: 'branch', name: '第二支部' },
] as const;

/** Few values, so that people of one name, number or birthday meet all the time. */
const personRow = fc.tuple(
  fc.constantFrom<Typed>('张三', '张三', '张 三', '李四', '李四（书记）', '=1', '', '王'),
  fc.constantFrom<Typed>(
    '',
    '13800001111',
    '13800002222（女儿）',
    13800001111,
    '021-64185980',
    '1380000111',
    '无',
  ),
  fc.constantFrom<Typed>('第一支部', '第一支部', '第2党支部', '第九支部', '', '同上'),
  fc.constantFrom<Typed>('', '1940', '1940.5', '1940-05-12', '1941.5', '40.5', '1951年13月'),
  fc.constantFrom<Typed>('', '男', '女', '？'),
  fc.constantFrom<Typed>('', '甲', '乙', '无'),
);
const otherRow = fc.constantFrom<Typed[]>(
  [],
  ['合计', '120人'],
  ['注：电话没有的填无'],
  ['姓名', '电话', '支部', '出生年月', '性别', '备注'],
  ['', '', '第二支部'],
  ['第一支部'],
);
const rows = fc.array(fc.oneof({ weight: 5, arbitrary: personRow }, { weight: 1, arbitrary: otherRow }), {
  maxLength: 9,
});

const stored = fc.record<BranchPerson>({
  name: fc.constantFrom('张三', '李四'),
  branchId: fc.constantFrom('A', 'B'),
  gender: fc.constantFrom(null, 'male' as const),
  birth: fc.constantFrom(null, '1940', '1940-05', '1940-05-12', '1941-05'),
  phone: fc.constantFrom(null, '13800001111', '13800002222'),
  phoneNote: fc.constantFrom('', '女儿'),
  landline: fc.constantFrom(null, '021-64185980'),
  note: fc.constantFrom('', '甲', '旧'),
});
const members = fc
  .array(stored, { maxLength: 4 })
  .map(people => people.map((person, index): StoredPerson => ({ ...person, id: `m${index}` })));

const plan = (data: readonly (readonly Typed[])[], people: readonly StoredPerson[]) => {
  const sheet = sheetOf([['姓名', '电话', '支部', '出生年月', '性别', '备注'], ...data]);
  return planRoster({ headings: findHeadings({ sheets: [sheet] })!, today, members: people, units });
};

function applied(planned: readonly PlannedRow[], people: readonly StoredPerson[]): StoredPerson[] {
  const patches = new Map(planned.flatMap(row => (row.patch ? [[row.memberId, row.patch] as const] : [])));
  const created = planned.flatMap(row => (row.person ? [{ ...row.person, id: `row${row.row}` }] : []));
  return [...people.map(person => ({ ...person, ...patches.get(person.id) })), ...created];
}

it('puts every row of the sheet into exactly one entry', () => {
  fc.assert(
    fc.property(rows, members, (data, people) => {
      const covered = plan(data, people).rows.flatMap(({ row, lastRow }) =>
        Array.from({ length: lastRow - row + 1 }, (_, index) => row + index),
      );
      const lastWithValue = data.findLastIndex(row => row.some(value => value !== '')) + 2;
      expect(covered).toEqual(Array.from({ length: lastWithValue }, (_, index) => index + 1));
    }),
    { numRuns: 500 },
  );
});

it('changes nothing when the same file comes again', () => {
  fc.assert(
    fc.property(rows, members, (data, people) => {
      const first = plan(data, people).rows;
      const again = plan(data, applied(first, people)).rows;
      expect(again.filter(row => row.action === 'create' || row.action === 'update')).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

it('never empties a value and never changes one person twice', () => {
  fc.assert(
    fc.property(rows, members, (data, people) => {
      const updates = plan(data, people).rows.filter(row => row.patch);
      expect(new Set(updates.map(row => row.memberId)).size).toBe(updates.length);
      for (const { patch } of updates)
        for (const [field, value] of Object.entries(patch!))
          if (field !== 'phoneNote') expect(value).toBeTruthy();
    }),
    { numRuns: 500 },
  );
});

it('gives every row that needs attention a sentence with its number, and every ignored row a reason', () => {
  fc.assert(
    fc.property(rows, members, (data, people) => {
      for (const { row, action, issues, remarks } of plan(data, people).rows) {
        if (action === 'attention') expect(issues[0]!.sentence).toMatch(new RegExp(`^第 ${row} 行.*。$`));
        if (action === 'ignored') expect(remarks).toHaveLength(1);
      }
    }),
    { numRuns: 500 },
  );
});
