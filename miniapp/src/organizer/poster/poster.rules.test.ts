import { linesOf, posterSizes, widthOf } from './poster.rules';

const poster = (titleLength: number, placeLength: number) =>
  posterSizes({
    title: '光'.repeat(titleLength),
    facts: ['9月3日 星期三 下午2点30分', '楼'.repeat(placeLength)],
    quietRatio: 45 / 37,
  });

it.each([
  ['a short title is as large as the sheet allows', 6, 11, { title: 84, facts: 44, code: 125 }],
  ['a title of one line', 8, 13, { title: 66, facts: 40, code: 125 }],
  ['a title of two lines', 14, 12, { title: 60, facts: 40, code: 125 }],
  ['a place of two lines gives way first', 14, 20, { title: 60, facts: 30, code: 120 }],
  ['the longest title and place there can be', 60, 80, { title: 28, facts: 20, code: 120 }],
])('%s', (_, title, place, sizes) => {
  expect(poster(title, place)).toEqual(sizes);
});

it('counts figures and Latin letters as narrow', () => {
  expect(widthOf('3楼301室')).toBeCloseTo(2 + 4 * 0.6);
});

it.each([
  ['光启之声', 8, 1],
  ['主题文艺党课：光启之声', 8, 2],
  ['主题文艺党课：光启之声', 5, 3],
  ['11月23日 星期一 下午2点', 8, 2],
  ['一二三四五六七八九十', 4.5, 3],
])('%s in %f em takes %i lines', (text, room, lines) => {
  expect(linesOf(text, room)).toBe(lines);
});
