import { pathsDownTo } from '../../db/paths.js';
import { isInvited, mayWalkIn, rootOf } from './invited.rules.js';

describe('who is on the list', () => {
  it('names every unit above a branch', () => {
    expect(pathsDownTo('/aaa/bbb/ccc/')).toEqual(['/aaa/', '/aaa/bbb/', '/aaa/bbb/ccc/']);
    expect(rootOf('/aaa/bbb/')).toBe('/aaa/');
  });

  it.each([
    ['a member of the branch', 'member', '/d/c/a/', ['/d/c/a/'], true],
    ['a member below an invited committee', 'member', '/d/c/a/', ['/d/c/'], true],
    ['a member of one of two branches', 'member', '/d/c/b/', ['/d/c/a/', '/d/c/b/'], true],
    ['a member of another branch', 'member', '/d/c/b/', ['/d/c/a/'], false],
    ['a member above the invited branch', 'member', '/d/c/', ['/d/c/a/'], false],
    ['a branch whose key begins alike', 'member', '/d/c/ab/', ['/d/c/a/'], false],
    ['staff of the branch', 'staff', '/d/c/a/', ['/d/c/a/'], false],
    ['nobody is invited', 'member', '/d/c/a/', [], false],
  ] as const)('%s', (_, kind, unitPath, invited, expected) => {
    expect(isInvited({ kind, unitPath }, invited)).toBe(expected);
  });

  it.each([
    ['welcome, same district', '/d/c/b/', true, true],
    ['welcome, another district', '/e/c/b/', true, false],
    ['not welcome', '/d/c/b/', false, false],
  ])('walk-ins: %s', (_, unitPath, walkInsWelcome, expected) => {
    expect(mayWalkIn({ unitPath }, { unitPath: '/d/c/a/', walkInsWelcome })).toBe(expected);
  });
});
