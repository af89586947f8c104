import type { ActivityView } from '@wanqing/shared';
import { type Meeting, placeOf, planOf, reasonOf } from './today.rules';

/** @param times start and end in Shanghai, `22T09:00` */
const activity = (title: string, times: [string, string], more: object = {}, cameAt: string | null = null) =>
  ({
    title,
    state: 'published',
    sessions: [
      {
        id: title,
        startsAt: at(times[0]),
        endsAt: at(times[1]),
        opensAt: new Date(Date.parse(at(times[0])) - 30 * 60_000).toISOString(),
        place: '',
        cancelled: null,
        cameAt,
      },
    ],
    ...more,
  }) as unknown as ActivityView;
const at = (time: string) => new Date(`2026-11-${time}:00.000+08:00`).toISOString();

const morning = activity('上午', ['22T09:00', '22T11:00']);
const came = activity('上午', ['22T09:00', '22T11:00'], {}, at('22T08:50'));
const afternoon = activity('下午', ['22T14:00', '22T16:00']);
const cancelled = activity('取消', ['22T15:00', '22T16:00'], { state: 'cancelled' });
const tomorrow = activity('明天', ['23T09:00', '23T11:00']);
const cancelledTomorrow = activity('明天取消', ['23T08:00', '23T11:00'], { state: 'cancelled' });

const calledOff = {
  ...afternoon,
  sessions: afternoon.sessions.map(session => ({ ...session, cancelled: '老师病了', place: '2楼' })),
};
const open = activity('还没报名', ['22T10:00', '22T11:00'], { bySignup: true, invited: false });
const joined = activity('报了名', ['22T10:00', '22T11:00'], { bySignup: true, invited: true });

const plan = (activities: ActivityView[], time: string) => {
  const name = (meeting: Meeting | null) => meeting?.activity.title ?? null;
  const { now, later, cancelled, next } = planOf(activities, Date.parse(at(time)));
  return [name(now), later.map(name), cancelled.map(name), name(next)];
};

it.each([
  ['the first one that is not over', [morning, afternoon], '22T08:00', ['上午', ['下午'], [], null]],
  [
    'one that was checked in at stays while it lasts',
    [came, afternoon],
    '22T10:00',
    ['上午', ['下午'], [], null],
  ],
  ['until check-in of another opens', [came, afternoon], '22T13:40', ['下午', [], [], null]],
  ['the last one where all are over', [morning, afternoon], '22T17:00', ['下午', [], [], null]],
  ['nothing today, something tomorrow', [cancelledTomorrow, tomorrow], '22T08:00', [null, [], [], '明天']],
  ['cancelled ones apart', [cancelled, tomorrow], '22T08:00', [null, [], ['取消'], '明天']],
  ['a session called off by itself', [calledOff], '22T08:00', [null, [], ['下午'], null]],
  ['not what one has not signed up for', [open], '22T08:00', [null, [], [], null]],
  ['what one has signed up for', [joined], '22T08:00', ['报了名', [], [], null]],
  ['nothing at all', [], '22T08:00', [null, [], [], null]],
  ['days are days of Shanghai', [tomorrow], '22T23:50', [null, [], [], '明天']],
] as [string, ActivityView[], string, unknown[]][])('%s', (_, activities, time, expected) => {
  expect(plan(activities, time)).toEqual(expected);
});

it('tells the place and the reason of the session before those of the activity', () => {
  const [session] = calledOff.sessions;
  if (!session) throw new Error('no session');
  expect([placeOf({ activity: calledOff, session }), reasonOf({ activity: calledOff, session })]).toEqual([
    '2楼',
    '老师病了',
  ]);
});
