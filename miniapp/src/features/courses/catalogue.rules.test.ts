import type { ActivityView, CatalogueItem, CourseSubject } from '@wanqing/shared';
import {
  byPlace,
  bySubject,
  type Entry,
  entriesOf,
  firstOf,
  type Group,
  someOfBoth,
} from './catalogue.rules';

const now = Date.parse('2026-12-03T09:00:00+08:00');
const about = (id: string, day: string, kind = 'lecture') => ({
  id,
  kind,
  sessions: [
    { startsAt: `2026-12-${day}T02:00:00.000Z`, endsAt: `2026-12-${day}T04:00:00.000Z`, cancelled: null },
  ],
});
const activity = (id: string, day: string) => about(id, day) as unknown as ActivityView;
const course = (id: string, day: string, subject: CourseSubject | null = null) =>
  ({
    activity: about(id, day, subject ? 'course' : 'lecture'),
    course: subject && { subject },
    glance: { mine: null },
  }) as unknown as CatalogueItem;
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

it.each([
  ['by the next session', [activity('二', '05')], [course('一', '04')], ['一', '二']],
  ['what is over last', [activity('过去', '01'), activity('今天', '03')], [], ['今天', '过去']],
  ['each once, as one to sign up for', [activity('同', '04')], [course('同', '04')], ['同']],
] as [string, ActivityView[], CatalogueItem[], string[]][])('stand %s', (_, activities, items, expected) => {
  expect(ids(entriesOf(activities, items, now))).toEqual(expected);
});

it('stands as one to sign up for where it is on both lists', () => {
  const both = course('同', '04');
  expect(entriesOf([activity('同', '04')], [both], now)[0]?.item).toBe(both);
});

const mixed = entriesOf(
  [activity('讲座', '03')],
  [course('书法', '04', 'painting'), course('太极', '05', 'health'), course('国画', '06', 'painting')],
  now,
);

it('is read by subject, courses before other kinds', () => {
  expect(bySubject(mixed).map(({ title, entries }) => [title, ids(entries)])).toEqual([
    ['健康养生', ['太极']],
    ['书法绘画', ['书法', '国画']],
    ['专题辅导', ['讲座']],
  ]);
});

it('shows the first so many with their headings', () => {
  expect(firstOf(bySubject(mixed), 2).map(({ title, entries }) => [title, ids(entries)])).toEqual([
    ['健康养生', ['太极']],
    ['书法绘画', ['书法']],
  ]);
});

it('keeps what one takes part in apart from what one may sign up for', () => {
  expect(byPlace(mixed).map(({ title, entries }) => [title, ids(entries)])).toEqual([
    ['您要参加的', ['讲座']],
    ['可以报名的', ['书法', '太极', '国画']],
  ]);
});

const groups = (theirs: number, open: number): Group[] =>
  [theirs, open]
    .map((count, index) => ({
      title: String(index),
      entries: Array.from({ length: count }, (_, at) => ({ id: `${index}${at}` }) as Entry),
    }))
    .filter(({ entries }) => entries.length > 0);

it.each([
  ['a third of the first', 5, 5, 3, [1, 2]],
  ['and so on', 5, 5, 6, [2, 4]],
  ['more of the first where the second is short', 5, 1, 3, [2, 1]],
  ['more of the second where the first is short', 1, 9, 6, [1, 5]],
  ['one group alone', 5, 0, 3, [3]],
  ['of two, both of the second', 5, 5, 2, [2]],
] as const)('shows %s', (_, theirs, open, most, expected) => {
  expect(someOfBoth(groups(theirs, open), most).map(({ entries }) => entries.length)).toEqual(expected);
});
