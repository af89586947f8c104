import { expectFits, fullNames } from './unit.rules.js';

describe('organisation tree', () => {
  it.each([
    ['district', 'committee'],
    ['district', 'branch'],
    ['committee', 'branch'],
  ] as const)('a %s may hold a %s', (parent, child) => {
    expect(() => expectFits(parent, child)).not.toThrow();
  });

  it.each([
    ['branch', 'branch'],
    ['committee', 'committee'],
    ['branch', 'district'],
    ['district', 'district'],
  ] as const)('a %s may not hold a %s', (parent, child) => {
    expect(() => expectFits(parent, child)).toThrow(expect.objectContaining({ code: 'UNIT_KIND_WRONG' }));
  });

  it('names a unit with everything above it that is known', () => {
    const names = fullNames([
      { id: '1', parentId: 'unseen', name: '天平街道' },
      { id: '2', parentId: '1', name: '第一支部' },
    ]);
    expect([...names.values()]).toEqual(['天平街道', '天平街道 · 第一支部']);
  });
});
