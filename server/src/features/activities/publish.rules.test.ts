import { expectComplete, missingOf } from './publish.rules.js';

const whole = { title: '金秋党课', place: '二楼', contactPhone: '021-64370000' };

describe('what an activity still lacks', () => {
  it.each([
    ['nothing', whole, 1, 1, []],
    ['a title', { ...whole, title: '' }, 1, 1, ['活动名称']],
    ['a place', { ...whole, place: '' }, 1, 1, ['地点']],
    ['a session', whole, 0, 1, ['时间']],
    ['anybody invited', whole, 1, 0, ['邀请哪些单位']],
    ['a number to ring', { ...whole, contactPhone: '' }, 1, 1, ['联系电话']],
    [
      'all of it',
      { title: '', place: '', contactPhone: '' },
      0,
      0,
      ['活动名称', '地点', '时间', '邀请哪些单位', '联系电话'],
    ],
  ])('%s', (_, draft, sessions, invited, missing) => {
    expect(missingOf(draft, sessions, invited)).toEqual(missing);
  });

  it('is named in the refusal', () => {
    expect(() => expectComplete({ ...whole, place: '' }, 0, 1)).toThrow(
      expect.objectContaining({ code: 'ACTIVITY_INCOMPLETE', details: { missing: '地点、时间' } }),
    );
    expect(() => expectComplete(whole, 1, 1)).not.toThrow();
  });
});
