import { dayOnPaper, namePoints, textOf, textPoints } from './sheet.rules';

it.each([
  ['王秀英', 36],
  ['欧阳龑㛃𬭎', 36],
  ['阿卜杜热合曼·买买提', 28],
  ['阿卜杜热合曼·买买提·艾则孜江', 20],
])('name %s in %i pt', (name, points) => {
  expect(namePoints(name)).toBe(points);
});

it('says what was learned, and how often one came', () => {
  const text = textOf({ term: '2026年秋季', title: '太极拳' }, { came: 15, sessions: 16 });
  expect(text).toBe('参加2026年秋季「太极拳」的学习。共上课16次，到课15次，准予结业。');
  expect(textPoints(text)).toBe(24);
});

it('takes smaller letters for a long title', () => {
  expect(textPoints(textOf({ term: '2026年秋季', title: '长'.repeat(60) }, { came: 15, sessions: 16 }))).toBe(
    20,
  );
});

it('dates by days of Shanghai', () => {
  expect(dayOnPaper('2026-12-24T16:30:00.000Z')).toBe('2026年12月25日');
});
