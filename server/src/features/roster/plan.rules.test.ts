import { sampleUnits, sheetOf, type Typed } from '../../../test/fixtures/roster/sheets.js';
import type { StoredPerson } from './changes.rules.js';
import type { Decision } from './drafts.rules.js';
import { findHeadings } from './headings.rules.js';
import { type PlanInput, planRoster, planSteps } from './plan.rules.js';

const HEAD = ['姓名', '电话', '支部', '出生年月', '性别', '备注'];
const [XJH1, XJH2] = ['徐家汇街道第一支部', '徐家汇街道第二支部'];

const stored = (person: Partial<StoredPerson>): StoredPerson => ({
  id: 'm1',
  name: '张三',
  branchId: 'xjh1',
  gender: null,
  birth: null,
  phone: null,
  phoneNote: '',
  landline: null,
  note: '',
  ...person,
});

const input = (rows: Typed[][], more: Partial<PlanInput> = {}): PlanInput => ({
  headings: findHeadings({ sheets: [sheetOf([HEAD, ...rows])] })!,
  today: '2026-11-22',
  members: [],
  units: sampleUnits,
  ...more,
});

/** Entries below the headings, first data row is 2. */
const plan = (rows: Typed[][], more: Partial<PlanInput> = {}) => planRoster(input(rows, more)).rows.slice(1);
const decided = (row: number, decision: Decision) => ({ decisions: new Map([[row, decision]]) });
const codes = (row: ReturnType<typeof plan>[number]) => row.issues.map(issue => issue.code);

describe('a row', () => {
  it('of somebody new creates them', () => {
    const [row] = plan([['李 四', '13800001111（女儿）', XJH1, '46.5', '女', '独居']]);
    expect(row).toMatchObject({
      row: 2,
      action: 'create',
      name: '李四',
      branch: '徐家汇街道 · 第一党支部',
      phone: '13800001111',
      birth: '1946-05',
      issues: [],
      remarks: ['出生日期「46.5」按 1946 年记'],
      memberId: null,
      person: {
        name: '李四',
        branchId: 'xjh1',
        gender: 'female',
        birth: '1946-05',
        phone: '13800001111',
        phoneNote: '女儿',
        landline: null,
        note: '独居',
      },
    });
  });

  it('that says nothing new is the same', () => {
    const members = [stored({ birth: '1940-05-12', phone: '13800001111', note: '独居；会摄影' })];
    const [row] = plan([['张三', '138-0000-1111', XJH1, '1940.5', '', '独居']], { members });
    expect(row).toMatchObject({ action: 'same', memberId: 'm1', changes: [], patch: null });
  });

  it('that says something else updates, old and new side by side', () => {
    const members = [stored({ birth: '1940', phone: '13800001111', phoneNote: '女儿', note: '会摄影' })];
    const [row] = plan([['张三', '13900002222', XJH1, '1940.5', '男', '独居']], { members });
    expect(row).toMatchObject({
      action: 'update',
      memberId: 'm1',
      patch: { birth: '1940-05', phone: '13900002222', phoneNote: '', gender: 'male', note: '会摄影；独居' },
    });
    expect(row!.changes).toEqual([
      { field: '性别', before: '', after: '男' },
      { field: '出生日期', before: '1940', after: '1940-05' },
      { field: '电话', before: '13800001111', after: '13900002222' },
      { field: '电话备注', before: '女儿', after: '' },
      { field: '备注', before: '会摄影', after: '会摄影；独居' },
    ]);
  });

  it('never empties what is stored', () => {
    const members = [stored({ birth: '1940-05', phone: '13800001111', gender: 'male', note: '独居' })];
    const [empty] = plan([['张三', '', XJH1, '', '', '']], { members });
    expect(empty).toMatchObject({ action: 'same', memberId: 'm1' });
    const [none] = plan([['张三', '无', XJH1, '1940.5', '', '无']], { members });
    expect(none).toMatchObject({ action: 'same', remarks: ['表里写没有电话，名册上的电话没有动'] });
  });

  it('of somebody who changed branch moves them, and says so', () => {
    const members = [stored({ phone: '13800001111' })];
    const [row] = plan([['张三', '13800001111', XJH2]], { members });
    expect(row).toMatchObject({
      action: 'update',
      memberId: 'm1',
      patch: { branchId: 'xjh2' },
      changes: [
        { field: '支部', before: '徐家汇街道 · 第一党支部', after: '徐家汇街道 · 徐家汇街道第二支部' },
      ],
      remarks: ['原来在「徐家汇街道 · 第一党支部」，这次转支部，请核对'],
    });
  });

  it('of a namesake with another birthday creates another person, and says so', () => {
    const members = [stored({ birth: '1940-05', phone: '13800001111' })];
    const [row] = plan([['张三', '13900002222', XJH1, '1952.3']], { members });
    expect(row).toMatchObject({
      action: 'create',
      remarks: ['这个支部另有同名的人，出生日期或电话不同，按另一个人新建'],
    });
  });

  it('with the number of somebody else says so', () => {
    const members = [stored({ name: '王五', phone: '13800001111' })];
    const rows = plan(
      [
        ['张三', '13800001111', XJH1],
        ['李四', '13900002222', XJH1],
        ['赵六', '13900002222', XJH2],
      ],
      {
        members,
      },
    );
    expect(rows.map(row => row.remarks)).toEqual([
      ['电话和名册上的「王五」相同'],
      [],
      ['电话和第 3 行的「李四」相同'],
    ]);
  });

  it('keeps further numbers and what stood behind the name in the note', () => {
    const [row] = plan([
      ['张三（组长）', '13800001111、13900002222（儿子）、021-64185980', XJH1, '', '', '独居'],
    ]);
    expect(row!.person).toMatchObject({
      phone: '13800001111',
      landline: '021-64185980',
      note: '独居；组长；其他电话 13900002222（儿子）',
    });
  });
});

describe('what needs attention', () => {
  it.each<[string, Typed[], string[]]>([
    ['no name', ['', '13800001111', XJH1], ['NAME_MISSING']],
    ['a formula as a name', ['=1+1', '13800001111', XJH1], ['NAME_FORMULA']],
    ['an unknown branch', ['张三', '', '查无此支部'], ['BRANCH_UNKNOWN']],
    ['a committee as a branch', ['张三', '', '徐家汇街道'], ['BRANCH_IS_COMMITTEE']],
    ['no branch', ['张三', '13800001111', ''], ['BRANCH_MISSING']],
    [
      'a short number and an impossible month',
      ['张三', '1380000111', XJH1, '1946.13'],
      ['BIRTH_MONTH', 'PHONE_SHORT'],
    ],
  ])('%s', (_, row, expected) => {
    const [planned] = plan([row]);
    expect(planned).toMatchObject({ action: 'attention', person: null, patch: null });
    expect(codes(planned!)).toEqual(expected);
  });

  it('is said with row, column, problem and what to do', () => {
    const [row] = plan([['张三', '1380000111', XJH1]]);
    expect(row!.issues).toEqual([
      {
        code: 'PHONE_SHORT',
        column: '电话',
        sentence:
          '第 2 行「电话」：「1380000111」少了 1 位，手机号是 11 位。请核对后改好再导入，或选照样导入，先不录这个电话。',
        candidates: [],
        acceptable: true,
      },
    ]);
  });

  it('names the branches that may be meant', () => {
    const [row] = plan([['张三', '', '徐家汇街道第三支部']]);
    expect(row!.issues[0]).toMatchObject({
      code: 'BRANCH_UNKNOWN',
      candidates: [
        { id: 'xjh1', name: '徐家汇街道 · 第一党支部' },
        { id: 'xjh2', name: '徐家汇街道 · 徐家汇街道第二支部' },
      ],
    });
  });

  it('includes a row that fits several people', () => {
    const members = [stored({ id: 'm1', birth: '1940-05' }), stored({ id: 'm2', birth: '1940-06' })];
    const [row] = plan([['张三', '', XJH1, '1940']], { members });
    expect(codes(row!)).toEqual(['PERSON_AMBIGUOUS']);
  });

  it('includes a row that is perhaps somebody known', () => {
    const members = [stored({ phone: '13800001111' })];
    const rows = [['张三', '13900002222', XJH1, '1940.5']];
    expect(codes(plan(rows, { members })[0]!)).toEqual(['PERSON_MAYBE']);
    expect(plan(rows, { members, ...decided(2, { decision: 'accept' }) })[0]).toMatchObject({
      action: 'create',
    });
  });
});

describe('the same person twice in a file', () => {
  const first = ['张三', '13800001111', XJH1, '1940.5'];
  it.each<[string, Typed[], string, string[]]>([
    ['word for word', first, 'same', []],
    ['with less', ['张 三', '', '徐家汇第1党支部', '1940'], 'same', []],
    ['with another number', ['张三', '13900002222', XJH1, '1940.5'], 'attention', ['REPEATED_DIFFERENT']],
    ['in another branch', ['张三', '13800001111', XJH2], 'attention', ['REPEATED_TWO_BRANCHES']],
    ['or somebody else', ['张三', '13900002222', XJH1, '1952.3'], 'create', []],
  ])('%s', (_, second, action, expected) => {
    const [, row] = plan([first, second]);
    expect(row).toMatchObject({ row: 3, action, sameAsRow: action === 'same' ? 2 : null });
    expect(codes(row!)).toEqual(expected);
  });

  it('waits for the first one', () => {
    const rows = plan([['张三', '1380000111', XJH1, '1940.5'], first]);
    expect(rows.map(codes)).toEqual([['PHONE_SHORT'], ['REPEATED_WAITING']]);
    const accepted = plan(
      [['张三', '1380000111', XJH1, '1940.5'], first],
      decided(2, { decision: 'accept' }),
    );
    expect(accepted.map(row => row.action)).toEqual(['create', 'attention']);
    const skipped = plan([['张三', '1380000111', XJH1, '1940.5'], first], decided(2, { decision: 'skip' }));
    expect(skipped.map(row => row.action)).toEqual(['ignored', 'create']);
  });

  it('is not moved while the old branch still lists somebody of the name', () => {
    const members = [stored({ phone: '13800001111' })];
    const rows = plan(
      [
        ['张三', '13800001111', XJH2],
        ['张三', '', XJH1],
      ],
      { members },
    );
    expect(rows.map(codes)).toEqual([['MOVE_CONTESTED'], []]);
    expect(rows[1]).toMatchObject({ action: 'same', memberId: 'm1' });
  });
});

describe('the organizer decides', () => {
  it('to take a row as it can be stored', () => {
    const [row] = plan([['张三', '1380000111', XJH1, '1946.13']], decided(2, { decision: 'accept' }));
    expect(row).toMatchObject({ action: 'create', person: { phone: null, birth: null }, decision: 'accept' });
    expect(row!.remarks.filter(remark => remark.startsWith('已选照样导入'))).toHaveLength(2);
  });

  it('but not past what cannot be stored', () => {
    const [row] = plan([['=1', '', XJH1]], decided(2, { decision: 'accept' }));
    expect(codes(row!)).toEqual(['NAME_FORMULA']);
  });

  it('to put a row in a branch', () => {
    const [row] = plan([['张三', '', '查无此支部']], decided(2, { decision: 'branch', branchId: 'tl1' }));
    expect(row).toMatchObject({ action: 'create', person: { branchId: 'tl1' } });
  });

  it('not into a branch outside of the tree, nor into a committee', () => {
    for (const branchId of ['elsewhere', 'tl'])
      expect(
        codes(plan([['张三', '', '查无此支部']], decided(2, { decision: 'branch', branchId }))[0]!),
      ).toEqual(['BRANCH_UNKNOWN']);
  });

  it('to leave a row out, which is counted apart', () => {
    const { counts } = planRoster(input([['张三', '', XJH1]], decided(2, { decision: 'skip' })));
    expect(counts).toEqual({ create: 0, update: 0, same: 0, attention: 0, ignored: 1, skipped: 1 });
  });

  it('where people without a branch go', () => {
    const [row] = plan([['张三', '13800001111']], { defaultBranchId: 'tl1' });
    expect(row).toMatchObject({ action: 'create', person: { branchId: 'tl1' } });
  });
});

describe('rows that are nobody', () => {
  it.each<[string, Typed[], string]>([
    ['a total', ['合计', '120人'], '合计行「合计 120人」'],
    ['a total with spaces', ['总 计', 120], '合计行「总 计 120」'],
    ['a number of people', ['共 120 人', null, null, null, 'x'], '合计行'],
    ['an instruction', ['注：电话没有的填“无”。'], '说明文字'],
    ['a signature', ['填表人：王某', null, '审核人：李某'], '说明文字'],
    ['headings again', HEAD, '重复的表头'],
    ['a line of one cell', [null, null, '（一）离休'], '只有一格有字「（一）离休」，没有当作人'],
  ])('%s', (_, row, why) => {
    const planned = plan([['李四', '', XJH1], row, ['张三', '', XJH1]]);
    expect(planned.map(it => it.action)).toEqual(['create', 'ignored', 'create']);
    expect(planned[1]!.remarks[0]).toContain(why);
  });

  it('blank rows are one stretch', () => {
    const rows = plan([['张三', '', XJH1], [], [], ['李四', '', XJH1]]);
    expect(rows.map(({ row, lastRow, action }) => [row, lastRow, action])).toEqual([
      [2, 2, 'create'],
      [3, 4, 'ignored'],
      [5, 5, 'create'],
    ]);
    expect(rows[1]!.remarks).toEqual(['空行（第 3 到 4 行）']);
  });

  it('a row that has nothing but its number', () => {
    const sheet = sheetOf([['序号', '姓名', '支部'], [1, '张三', XJH1], [2], [3]]);
    const { rows } = planRoster({ ...input([]), headings: findHeadings({ sheets: [sheet] })! });
    expect(rows.map(row => row.remarks[0] ?? row.action)).toEqual(['表头', 'create', '只有序号', '只有序号']);
  });

  it('a line with a branch names the branch of those below, 同上 that of the one above', () => {
    const rows = plan([
      ['一、徐家汇街道第一支部（2人）'],
      ['张三', '13800001111'],
      ['李四', '', XJH2],
      ['王五', '', '同上'],
    ]);
    expect(rows.map(row => row.branch)).toEqual([
      '',
      '徐家汇街道 · 第一党支部',
      '徐家汇街道 · 徐家汇街道第二支部',
      '徐家汇街道 · 徐家汇街道第二支部',
    ]);
  });
});

it('stays quick where the wrong column is taken for the names', () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => ['汉族', String(13_800_000_000 + index), XJH1]);
  const { rows: planned } = planRoster(input(rows));
  expect(codes(planned.at(-1)!)).toEqual(['NAME_CROWDED']);
});

it('works in steps and tells how far it is', () => {
  const steps = [
    ...planSteps(input(Array.from({ length: 1_000 }, (_, index) => [`张${index % 7}三`, '', XJH1]))),
  ];
  const shares = steps.map(step => step.share);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  expect(steps.flatMap(step => step.rows)).toHaveLength(1_001);
});
