import type { UnitView } from '@wanqing/shared';
import { chosenOf, flip, membersOf, pathTo, treeOf, unitsNamed } from './tree.rules';

const unit = (id: string, parentId: string | null, name = id): UnitView => ({
  id,
  parentId,
  kind: parentId === null ? 'district' : id.length === 1 ? 'committee' : 'branch',
  name,
  fullName: name,
});
const units = [
  unit('district', null, '徐汇区'),
  unit('a', 'district', '梧桐街道'),
  unit('a1', 'a', '第一支部'),
  unit('a2', 'a', '第二支部'),
  unit('b', 'district', '湖南街道'),
  unit('b1', 'b', '第一支部'),
];
const roots = treeOf(units);
const part = (id: string) => pathTo(roots, id).at(-1)!;

describe('the tree of a flat list', () => {
  it('has one root, and its parts below', () => {
    expect(roots.map(root => root.below.map(child => child.unit.id))).toEqual([['a', 'b']]);
  });

  it('starts where the parent is out of reach', () => {
    expect(treeOf(units.slice(2)).map(root => root.unit.id)).toEqual(['a1', 'a2', 'b']);
  });
});

describe('choosing parts of the tree', () => {
  it.each([
    ['one branch', [], 'a1', ['a1']],
    ['a committee takes in its branches', ['a1', 'b1'], 'a', ['b1', 'a']],
    ['a chosen one is freed', ['a', 'b1'], 'a', ['b1']],
    ['a branch freed under its committee leaves the others', ['a'], 'a1', ['a2']],
    ['a branch freed under the district leaves all others', ['district'], 'a1', ['a2', 'b']],
    ['a unit out of reach changes nothing', ['a'], 'elsewhere', ['a']],
  ])('%s', (_, chosen, id, expected) => {
    expect(flip(roots, chosen, id)).toEqual(expected);
  });

  it.each([
    ['chosen itself', ['a'], 'a', 'all'],
    ['a branch below it', ['a1'], 'a', 'some'],
    ['a branch below its committee', ['a1'], 'district', 'some'],
    ['nothing of it', ['b'], 'a', 'none'],
  ])('%s', (_, chosen, id, expected) => {
    expect(chosenOf(part(id), chosen)).toBe(expected);
  });

  it('counts everybody once', () => {
    const counts = new Map([
      ['a', 30],
      ['b1', 5],
    ]);
    expect(membersOf(['a', 'b1', 'unknown'], counts)).toBe(35);
  });
});

describe('finding a unit by name', () => {
  it('looks through spaces, and finds nothing for nothing', () => {
    expect(unitsNamed(units, ' 第一 支部').map(({ id }) => id)).toEqual(['a1', 'b1']);
    expect(unitsNamed(units, ' ')).toEqual([]);
  });
});
