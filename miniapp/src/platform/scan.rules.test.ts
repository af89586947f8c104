import { arrivalFrom, arrivalOf, arrivalPath, scannedText } from './scan.rules';

const poster = 'https://wanqing.example/p/7g2k4m9qx3zpabcd';

describe('a link opened in a browser', () => {
  it.each([
    [poster],
    ['https://wanqing.example/s/01JD-abc-9f'],
    ['https://wanqing.example/k/7g2k4m9qx3zpabcd?from=timeline'],
    ['http://localhost:3000/r/7g2k4m9qx3zpabcd'],
  ])('%s lands on the arrival page with the whole link and the time', href => {
    expect(arrivalOf(href, 1795387726)).toBe(
      `/pages/arrive/index?q=${encodeURIComponent(href)}&scancode_time=1795387726`,
    );
  });

  it.each([
    ['https://wanqing.example/'],
    ['https://wanqing.example/pages/home/index'],
    ['https://wanqing.example/x/7g2k4m9qx3zpabcd'],
    ['https://wanqing.example/p/'],
    ['https://wanqing.example/pages/arrive/index?q=https%3A%2F%2Fa%2Fp%2F7g2k4m9qx3zpabcd'],
  ])('%s stays where it is', href => {
    expect(arrivalOf(href, 1)).toBeNull();
  });
});

describe('what the arrival page is told', () => {
  it('keeps the moment of the scan', () => {
    expect(arrivalFrom({ q: poster, scancode_time: '1795387726' })).toEqual({
      code: poster,
      scannedAt: '2026-11-22T22:48:46.000Z',
    });
  });

  it.each([
    ['a link without a time', { q: poster }, { code: poster }],
    ['a time that is none', { q: poster, scancode_time: 'x' }, { code: poster }],
    ['the scene of a mini-program code', { scene: 'p/7g2k4m9qx3zpabcd' }, { code: 'p/7g2k4m9qx3zpabcd' }],
    ['nothing', {}, null],
  ])('reads %s', (_, query, told) => {
    expect(arrivalFrom(query)).toEqual(told);
  });

  it('survives the way through an address', () => {
    const query = arrivalPath(poster, 5).split('?')[1] ?? '';
    const read = Object.fromEntries(query.split('&').map(pair => pair.split('=').map(decodeURIComponent)));
    expect(arrivalFrom(read)?.code).toBe(poster);
  });
});

it.each([
  ['an ordinary link', { result: poster }, poster],
  ['a mini-program code', { result: '', path: 'pages/arrive/index?scene=p%2F7g2k' }, 'p/7g2k'],
  ['nothing', {}, ''],
])("takes from WeChat's scanner %s", (_, read, text) => {
  expect(scannedText(read)).toBe(text);
});
