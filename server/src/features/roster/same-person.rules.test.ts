import { type Likeness, likeness, type Traits } from './same-person.rules.js';

const who = (traits: Partial<Traits>): Traits => ({
  branchId: 'A',
  birth: null,
  phone: null,
  landline: null,
  ...traits,
});
const [p, q, l] = ['13800001111', '13900002222', '021-64185980'];

describe('two people of one name', () => {
  it.each<[string, Partial<Traits>, Partial<Traits>, Likeness]>([
    ['same branch, same birthday', { birth: '1940-05' }, { birth: '1940-05' }, 'sure'],
    ['same branch, coarser birthday', { birth: '1940' }, { birth: '1940-05-12', phone: p }, 'sure'],
    [
      'same branch and birthday, another number',
      { birth: '1940', phone: p },
      { birth: '1940', phone: q },
      'sure',
    ],
    ['same branch and number', { phone: p }, { phone: p, birth: '1940' }, 'sure'],
    [
      'same branch and number, another birthday',
      { phone: p, birth: '1941' },
      { phone: p, birth: '1940' },
      'sure',
    ],
    ['same branch and landline', { landline: l }, { landline: l, phone: p }, 'sure'],
    ['same branch, nothing known', {}, {}, 'likely'],
    ['same branch, each knows something else', { phone: p }, { birth: '1940' }, 'likely'],
    ['same branch, mobile here, landline there', { phone: p }, { landline: l }, 'likely'],
    ['same branch, other number, no birthday', { phone: p }, { phone: q, birth: '1940' }, 'maybe'],
    ['same branch, other birthday', { birth: '1940-05' }, { birth: '1940-06' }, 'other'],
    ['other branch, nothing known', { branchId: 'B' }, {}, 'other'],
    ['other branch, same number', { branchId: 'B', phone: p }, { phone: p, birth: '1940' }, 'moved'],
    [
      'other branch, same number, other birthday',
      { branchId: 'B', phone: p, birth: '1950' },
      { phone: p, birth: '1940' },
      'other',
    ],
    ['other branch, same month of birth', { branchId: 'B', birth: '1940-05' }, { birth: '1940-05' }, 'other'],
    [
      'other branch, same day of birth',
      { branchId: 'B', birth: '1940-05-12' },
      { birth: '1940-05-12' },
      'maybe',
    ],
  ])('%s', (_, one, other, expected) => {
    expect(likeness(who(one), who(other))).toBe(expected);
    expect(likeness(who(other), who(one))).toBe(expected);
  });
});
