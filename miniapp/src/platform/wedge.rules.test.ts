import { feed, nothingTyped, type Typed } from './wedge.rules';

/** Types keys with one pause between them; says what was read and which keys were left to others. */
function type(keys: readonly string[], pause: number) {
  let typed: Typed = nothingTyped;
  const read: string[] = [];
  const left: string[] = [];
  keys.forEach((key, index) => {
    const fed = feed(typed, key, index * pause);
    typed = fed.typed;
    if (fed.read) read.push(fed.read);
    if (!fed.taken) left.push(key);
  });
  return { read, left };
}

const link = 'https://wanqing.example/k/7g2k4m9qx3zpabcd';

it.each([
  ['a scanner', [...link, 'Enter'], 8, { read: [link], left: [] }],
  ['a slow scanner', [...link, 'Enter'], 60, { read: [link], left: [] }],
  ['a scanner that ends with Tab', [...link, 'Tab'], 8, { read: [link], left: [] }],
  [
    'capital letters with Shift',
    ['Shift', 'K', '/', '2', '7', '1', '8', 'Enter'],
    8,
    { read: ['K/2718'], left: ['Shift'] },
  ],
  ['a person at the number keys', ['2', '7', '1', '8'], 200, { read: [], left: ['2', '7', '1', '8'] }],
  [
    'quick fingers at the number keys',
    ['2', '7', '1', '8', 'Enter'],
    40,
    { read: [], left: ['2', '7', '1', '8', 'Enter'] },
  ],
  ['a stray letter', ['h', '2', '7'], 300, { read: [], left: ['2', '7'] }],
  ['Enter on a button', ['Enter'], 300, { read: [], left: ['Enter'] }],
])('%s', (_, keys, pause, expected) => {
  expect(type(keys, pause)).toEqual(expected);
});
