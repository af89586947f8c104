import { confirmWords, countWords, filtersOf } from './counts.rules';

const counts = { create: 212, update: 3, same: 20, attention: 7, ignored: 4, skipped: 1 };
const none = { create: 0, update: 0, same: 0, attention: 0, ignored: 0, skipped: 0 };

it('says everything that becomes of the rows, and nothing that does not happen', () => {
  expect(countWords(counts)).toBe('将新增 212 人，更新 3 人，原样 20 人，要看一看 7 行，跳过 5 行。');
  expect(countWords({ ...none, same: 20 }, true)).toBe('原样 20 人。');
  expect(countWords(none)).toBe('没有要导入的内容。');
});

it('names the numbers in the button', () => {
  expect(confirmWords(counts)).toBe('新增212人，更新3人');
  expect(confirmWords({ ...counts, update: 0 })).toBe('新增212人');
  expect(confirmWords({ ...none, same: 20 })).toBe('');
});

it('filters by what there is', () => {
  expect(filtersOf({ ...none, create: 2, attention: 1 }).map(({ label }) => label)).toEqual([
    '全部 3',
    '要看一看 1',
    '新增 2',
  ]);
});
