import { sampleUnits } from '../../../test/fixtures/roster/sheets.js';
import { BranchFinder, type PlanUnit } from './branches.rules.js';
import { committeeKey, editDistance, hanNumber, unitKey } from './unit-names.rules.js';

const units: PlanUnit[] = [
  ...sampleUnits,
  { id: 'tl9', parentId: 'tl', kind: 'branch', name: '第一支部' },
  { id: 'xt12', parentId: 'xt', kind: 'branch', name: '离休第十二支部' },
];
const finder = new BranchFinder(units);
const answer = (text: string, committee = '') => {
  const found = finder.find(text, committee);
  return 'branch' in found
    ? found.branch.id
    : `${found.code} ${found.candidates.map(it => it.id).join(' ')}`.trim();
};

it.each([
  ['徐家汇街道第一支部', '', 'xjh1'],
  ['徐家汇街道第一党支部', '', 'xjh1'],
  ['徐家汇第一支部', '', 'xjh1'],
  ['徐家汇街道 第1支部', '', 'xjh1'],
  ['中共徐家汇街道第一支部委员会', '', 'xjh1'],
  ['第一支部', '徐家汇街道', 'xjh1'],
  ['第一支部', '徐家汇街道办事处', 'xjh1'],
  ['第一党支部', '田林街道', 'tl9'],
  ['徐家汇街道第二支部', '', 'xjh2'],
  ['田林街道退休干部支部', '', 'tl1'],
  ['退休干部党支部', '', 'tl1'],
  ['离休第12支部', '', 'xt12'],
  ['离休第１２支部', '', 'xt12'],
  ['第一支部', '', 'BRANCH_AMBIGUOUS xjh1 tl9'],
  ['徐家汇街道', '', 'BRANCH_IS_COMMITTEE xjh1 xjh2'],
  ['徐家汇街道第三支部', '', 'BRANCH_UNKNOWN xjh1 xjh2'],
  ['查无此支部', '', 'BRANCH_UNKNOWN'],
  ['支部', '', 'BRANCH_UNKNOWN'],
])('%s in %j is %s', (text, committee, expected) => {
  expect(answer(text, committee)).toBe(expected);
});

it('says so where the committee in the file is another one', () => {
  expect(finder.find('徐家汇街道第二支部', '田林街道')).toMatchObject({
    branch: { id: 'xjh2' },
    remark: '表里的单位是「田林街道」，支部在「徐家汇街道 · 徐家汇街道第二支部」，按支部录',
  });
});

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
])('%d is %s', (value, expected) => {
  expect(hanNumber(value)).toBe(expected);
});

it.each([
  ['2024届支部', '2024届'],
  ['党总支第3支部', '总支第三'],
  ['（离休）支部', '离休'],
])('key of %s', (name, key) => {
  expect(unitKey(name)).toBe(key);
});

it.each(['徐家汇街道', '徐家汇街道办事处', '中共徐家汇街道党工委', '徐家汇'])('committee %s', name => {
  expect(committeeKey(name)).toBe('徐家汇');
});

it.each([
  ['第一', '第二', 3, 1],
  ['田林', '田林', 3, 0],
  ['甲乙丙丁', '戊', 2, 3],
  ['徐家汇第一', '徐汇第一', 3, 1],
])('distance of %s and %s, up to %d', (one, other, most, expected) => {
  expect(editDistance(one, other, most)).toBe(expected);
});
