import { dayFrom, momentFrom } from './when.rules';

const now = Date.parse('2026-11-23T09:00:00+08:00');

it.each([
  ['2026-11-22T23:59:00+08:00', '昨天'],
  ['2026-11-23T00:00:00+08:00', '今天'],
  ['2026-11-21T12:00:00+08:00', '11月21日 星期六'],
])('at nine on Monday the 23rd, what was sent at %s came %s', (sentAt, expected) => {
  expect(dayFrom(sentAt, now)).toBe(expected);
});

it('says the time with it', () => {
  expect(momentFrom('2026-11-22T15:30:00+08:00', now)).toBe('昨天 下午3点30分');
});
