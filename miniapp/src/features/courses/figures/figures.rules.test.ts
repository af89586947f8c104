import type { CourseFigures } from '@wanqing/shared';
import { chartsOf, csvOf, percentOf, spoken } from './figures.rules';

const figures: CourseFigures = {
  fill: [
    { activityId: 'A', title: '太极拳', capacity: 30, taken: 30, waiting: 5 },
    { activityId: 'B', title: '书法', capacity: 20, taken: 12, waiting: 0 },
  ],
  ages: [
    { label: '60–69岁', count: 9 },
    { label: '70–79岁', count: 23 },
    { label: '80–89岁', count: 10 },
  ],
  weeks: [
    { from: '2026-08-31', expected: 42, came: 40 },
    { from: '2026-09-07', expected: 42, came: 34 },
  ],
  via: [
    { label: '自己', count: 20 },
    { label: '柜台', count: 12 },
  ],
};
const nothing: CourseFigures = { fill: [], ages: [], weeks: [], via: [] };

it('says in each title what is to be seen', () => {
  expect(chartsOf(figures).map(({ title }) => title)).toEqual([
    '2门课里，报满了1门。',
    '70–79岁的最多，有23人。',
    '平均每一百个该来的，来了88个。',
    '自己的最多，有20人。',
  ]);
});

it.each<[string, CourseFigures['fill'], string]>([
  [
    'one course',
    [{ activityId: 'A', title: '书法', capacity: 20, taken: 12, waiting: 0 }],
    '20个位子，报上了12人。',
  ],
  [
    'one full course',
    [{ activityId: 'A', title: '书法', capacity: 20, taken: 20, waiting: 0 }],
    '位子都报满了。',
  ],
])('%s', (_, fill, title) => {
  expect(chartsOf({ ...nothing, fill })[0]?.title).toBe(title);
});

it('draws nothing where there is nothing', () => {
  expect(chartsOf(nothing)).toEqual([]);
  expect(
    chartsOf({
      ...nothing,
      ages: [{ label: '60–69岁', count: 0 }],
      weeks: [{ from: '2026-09-07', expected: 0, came: 0 }],
    }),
  ).toEqual([]);
});

it('has every number of a chart in its table', () => {
  for (const { table, labels, series } of chartsOf(figures)) {
    expect(table).toHaveLength(labels.length + 1);
    const told = new Set(table.flat().map(String));
    const drawn = series.filter(({ label }) => label !== '空着的').flatMap(({ values }) => values);
    expect(drawn.filter(value => !told.has(String(value)))).toEqual([]);
  }
});

it('is read out with its numbers', () => {
  expect(spoken(chartsOf(figures)[2] as never)).toBe(
    '平均每一百个该来的，来了88个；8月31日：应到42，到了40；9月7日：应到42，到了34',
  );
});

it.each([
  [0, 0, 0],
  [1, 3, 33],
  [2, 3, 67],
])('%i of %i is %i per cent', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent);
});

it('writes a table that Excel opens, and no formula', () => {
  const text = Buffer.from(
    csvOf([
      ['课程', '人数'],
      ['=1+1', 3],
      ['唱歌,"乐器"', -2],
    ]),
  ).toString('utf8');
  expect(text).toBe('\ufeff课程,人数\r\n\'=1+1,3\r\n"唱歌,""乐器""",-2\r\n');
});
