import { countsBelow } from './counts.rules.js';

const district = { id: 'D', path: '/d/' };
const street = { id: 'S', path: '/d/s/' };
const bureau = { id: 'B', path: '/d/b/' };
const first = { id: '1', path: '/d/s/1/' };
const second = { id: '2', path: '/d/s/2/' };
const members = [
  { unitPath: '/d/s/1/', members: 3 },
  { unitPath: '/d/s/2/', members: 4 },
  { unitPath: '/d/office/', members: 1 },
];

describe('counts of the tree', () => {
  it.each([
    ['whole', [district, street, bureau, first, second], { D: 8, S: 7, B: 0, 1: 3, 2: 4 }],
    ['a street', [street, first, second], { S: 7, 1: 3, 2: 4 }],
    ['a branch', [second], { 2: 4 }],
    ['nothing', [], {}],
  ])('add up from below: %s', (_, units, counts) => {
    const found = countsBelow(units, members).map(({ unitId, members }) => [unitId, members]);
    expect(Object.fromEntries(found)).toEqual(counts);
  });
});
