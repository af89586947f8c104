import { nextSession, soonWords, untilWords, weekdayOf, whenLines } from './when.rules';

/** @param day of December 2026, `03T14` */
const at = (day: string) => new Date(`2026-12-${day}:00:00.000+08:00`).toISOString();
const session = (day: string, cancelled: string | null = null) => ({
  startsAt: at(`${day}T14`),
  endsAt: at(`${day}T16`),
  cancelled,
});
const now = Date.parse(at('03T09'));
const weekly = ['03', '10', '17'].map(day => session(day));

it.each([
  ['03T17', '今天 下午5点'],
  ['04T09', '明天 上午9点'],
  ['05T14', '12月5日 星期六 下午2点'],
])('says of %s on the third: %s', (day, expected) => {
  expect(soonWords(at(day), now)).toBe(expected);
});

it.each([
  ['2026-12-04T13:47:00+08:00', '明天 下午1点'],
  ['2026-12-03T13:00:00+08:00', '今天 下午1点'],
  ['2026-12-03T10:20:00+08:00', '今天 上午10点20分'],
])('asks at nine for an answer by %s: %s', (instant, expected) => {
  expect(untilWords(new Date(instant).toISOString(), now)).toBe(expected);
});

it.each([
  ['one session', [session('03')], ['12月3日 星期四 下午2点']],
  ['every week', weekly, ['12月3日 星期四 下午2点', '每星期四，共3次']],
  ['now and then', [session('03'), session('05')], ['12月3日 星期四 下午2点', '共2次']],
  ['the first one called off', [session('03', '下雨'), session('10')], ['12月10日 星期四 下午2点']],
  ['over', [session('01')], ['12月1日 星期二已经结束']],
  ['no sessions yet', [], ['时间还没定']],
] as const)('tells when: %s', (_, sessions, expected) => {
  expect(whenLines(sessions, now)).toEqual(expected);
});

it('takes the first session that is not over, wherever it stands', () => {
  const [first, second] = [session('10'), session('05')];
  expect(nextSession([first, second, session('01')], now)).toBe(second);
});

it('finds the weekday of most sessions only where there is one', () => {
  expect(weekdayOf([...weekly, session('04')])).toBe('星期四');
  expect(weekdayOf([session('03'), session('04'), session('05')])).toBeNull();
});
