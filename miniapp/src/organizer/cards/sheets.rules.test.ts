import { namePoints, sheetsOf } from './sheets.rules';

it.each([
  [0, []],
  [1, [1]],
  [8, [8]],
  [9, [8, 1]],
  [20, [8, 8, 4]],
])('%i cards', (count, sizes) => {
  const cards = Array.from({ length: count }, (_, index) => index);
  const sheets = sheetsOf(cards);
  expect(sheets.map(sheet => sheet.length)).toEqual(sizes);
  expect(sheets.flat()).toEqual(cards);
});

it.each([
  ['王秀英', 26],
  ['欧阳㛃龑', 26],
  ['𬭎', 26],
  ['阿卜杜热合曼·买买提', 20],
  ['阿卜杜热合曼·买买提·艾则孜江·吐尔逊', 14],
])('name %s in %i pt', (name, points) => {
  expect(namePoints(name)).toBe(points);
});
