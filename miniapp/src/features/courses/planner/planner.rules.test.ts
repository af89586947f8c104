import type { CourseRow, SeatCounts, TermView } from '@wanqing/shared';
import { currentTerm, hoursWords, inWeek, notesOf, seatWords } from './planner.rules';

const counts: SeatCounts = {
  capacity: 30,
  taken: 24,
  requested: 0,
  offered: 0,
  confirmed: 24,
  waiting: 0,
  kept: 0,
  free: 6,
  desk: 0,
};
const row: CourseRow = {
  activityId: '01JD0000000000000000000000',
  title: '书法',
  state: 'published',
  subject: 'painting',
  teacherName: '王老师',
  place: '3楼301室',
  weekly: { weekday: 2, startsAt: '09:30', endsAt: '11:00' },
  sessions: 16,
  firstStartsAt: null,
  lastEndsAt: null,
  counts,
  minimum: null,
  clashes: [],
};
const on = (title: string, weekday: number, startsAt: string): CourseRow => ({
  ...row,
  title,
  weekly: { weekday, startsAt, endsAt: '16:00' },
});

it('lies in the order of the week, Monday first, what has no time last', () => {
  const rows = [
    { ...row, title: '没时间', weekly: null },
    on('周日', 0, '09:00'),
    on('周一下午', 1, '14:00'),
    on('周六', 6, '09:00'),
    on('周一上午', 1, '09:00'),
  ];
  expect(inWeek(rows).map(({ title }) => title)).toEqual(['周一上午', '周一下午', '周六', '周日', '没时间']);
});

it.each([
  ['09:30', '11:00', '上午9点30分到11点'],
  ['11:00', '13:30', '上午11点到下午1点30分'],
])('says the hours from %s to %s', (startsAt, endsAt, words) => {
  expect(hoursWords({ weekday: 2, startsAt, endsAt })).toBe(words);
});

it.each<[string, Partial<CourseRow>, string[]]>([
  ['runs', {}, ['已发布']],
  [
    'wants the same room',
    { clashes: ['合唱', '太极'] },
    ['已发布', '和「合唱」同时同地', '和「太极」同时同地'],
  ],
  ['has too few', { minimum: 26 }, ['已发布', '还差2人才开']],
  ['has just enough', { minimum: 24 }, ['已发布']],
  ['is a draft that nobody can sign up for yet', { state: 'draft', minimum: 26 }, ['草稿']],
  ['was called off', { state: 'cancelled', minimum: 26 }, ['已取消']],
  ['needs no sign-up', { counts: null, minimum: null }, ['已发布']],
])('says that a course %s', (_, part, words) => {
  expect(notesOf({ ...row, ...part }).map(({ word }) => word)).toEqual(words);
});

it('says of the seats what matters', () => {
  expect(seatWords(counts)).toBe('24/30');
  expect(seatWords({ ...counts, waiting: 5, kept: 2 })).toBe('24/30 候补5 柜台留2');
});

describe('the term to show first', () => {
  const term = (id: string, startsOn: string, endsOn: string): TermView => ({
    id,
    unit: { id: 'u', name: '区' },
    name: id,
    startsOn,
    endsOn,
    courses: 0,
    canChange: true,
    version: 1,
  });
  const terms = [
    term('next', '2027-03-01', '2027-06-30'),
    term('now', '2026-09-01', '2027-01-15'),
    term('last', '2026-03-01', '2026-06-30'),
  ];

  it.each([
    ['2026-11-22', 'now'],
    ['2027-01-15', 'now'],
    ['2027-01-16', 'next'],
    ['2026-07-15', 'now'],
    ['2028-01-01', 'next'],
  ])('on %s is %s', (day, id) => {
    expect(currentTerm(terms, Date.parse(`${day}T04:00:00Z`))?.id).toBe(id);
  });

  it('is none where there is none', () => {
    expect(currentTerm([], 0)).toBeUndefined();
  });
});
