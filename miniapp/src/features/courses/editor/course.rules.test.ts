import type { SessionForm } from '../../activities/form.rules';
import { arranged, canPropose, holidaysOf, unknownYears, weeklyFormOf } from './arrange.rules';
import { courseDifferences } from './course-boxes.rules';
import { blankCourse, type CourseForm, courseInputOf } from './form.rules';
import { courseMissing, courseProblems } from './problems.rules';

const now = Date.parse('2026-11-22T01:00:00Z');
const unit = '01JD0000000000000000000000';
const term = { id: '01JD0000000000000000000009', startsOn: '2027-03-01' };
const contact = { name: '老干部局服务台', phone: '021-64370000' };
const blank = blankCourse({ unitId: unit, contact, term, now });
const tuesday = (day: string, id?: string): SessionForm => ({
  ...(id ? { id } : {}),
  day,
  start: '09:30',
  end: '11:00',
  opensMinutesBefore: 15,
});
const whole: CourseForm = {
  ...blank,
  title: '书法',
  subject: 'painting',
  place: '3楼301室',
  capacity: '30',
  sessions: [tuesday('2027-03-02'), tuesday('2027-03-09')],
};
const names = (problems: object) => Object.keys(problems).sort();
const proposed = (...days: string[]) =>
  days.map(day => ({ startsAt: `${day}T01:30:00.000Z`, endsAt: `${day}T03:00:00.000Z` }));

describe('a new course', () => {
  it('lacks the seats, and before it is published what members would miss', () => {
    expect(names(courseProblems(blank))).toEqual(['capacity']);
    expect(names(courseMissing(blank, now))).toEqual(['capacity', 'place', 'sessions', 'subject', 'title']);
    expect(courseMissing(whole, now)).toEqual({});
  });

  it('is sent as one: activity, what only courses have, and the plan', () => {
    const { activity, details, plan } = courseInputOf(whole);
    expect(activity).toMatchObject({ kind: 'course', title: '书法', capacity: 30, walkInsWelcome: false });
    expect(activity.sessions[0]).toEqual({
      startsAt: '2027-03-02T01:30:00.000Z',
      endsAt: '2027-03-02T03:00:00.000Z',
      opensMinutesBefore: 15,
    });
    expect(details).toEqual({
      termId: term.id,
      subject: 'painting',
      level: 'any',
      teacherName: '',
      teacherId: null,
      monitorId: null,
      feeText: '免费',
      certificateShare: 80,
      tellMonitorAfter: 2,
      missedMost: null,
    });
    expect(plan).toMatchObject({ way: 'first_come', capacity: 30, closesAt: '2027-02-28T09:00:00.000Z' });
  });

  it.each<[string, Partial<CourseForm>, string[]]>([
    ['a share above all', { certificateShare: '120' }, ['certificateShare']],
    ['no share', { certificateShare: '' }, ['certificateShare']],
    ['misses that are no number', { missedMost: '三' }, ['missedMost']],
    ['a teacher with a long name', { teacherName: '长'.repeat(21) }, ['teacherName']],
    [
      'a session that ends before it starts',
      { sessions: [{ ...tuesday('2027-03-02'), end: '09:00' }] },
      ['session0'],
    ],
    ['no number of places where nobody signs up', { way: null, capacity: '很多' }, ['capacity']],
    ['all places it wants where nobody signs up', { way: null, capacity: '' }, []],
  ])('%s', (_, part, boxes) => {
    expect(names(courseProblems({ ...whole, ...part }))).toEqual(boxes);
  });
});

describe('arranging the weeks', () => {
  it('reads the week off the sessions', () => {
    expect(weeklyFormOf(whole.sessions, term.startsOn)).toEqual({
      weekday: 2,
      start: '09:30',
      end: '11:00',
      from: '2027-03-02',
      count: '2',
    });
    expect(weeklyFormOf([], term.startsOn)).toMatchObject({
      weekday: null,
      from: term.startsOn,
      count: '16',
    });
  });

  it.each([
    ['no weekday', { weekday: null }, false],
    ['ends before it starts', { end: '09:00' }, false],
    ['no number', { count: '' }, false],
    ['too many', { count: '61' }, false],
    ['all there', {}, true],
  ])('asks only when everything is there: %s', (_, part, ready) => {
    expect(
      canPropose({ weekday: 2, start: '09:30', end: '11:00', from: '2027-03-02', count: '16', ...part }),
    ).toBe(ready);
  });

  it('keeps what lies before and what was called off, and lets the others move', () => {
    const sessions = [
      tuesday('2027-03-02', 'a'),
      tuesday('2027-03-09', 'b'),
      { ...tuesday('2027-03-16', 'c'), cancelled: '老师生病' },
      tuesday('2027-03-23', 'd'),
    ];
    const after = arranged(sessions, '2027-03-08', proposed('2027-03-10', '2027-03-17', '2027-03-24'));
    expect(after.map(({ id, day }) => [id, day])).toEqual([
      ['a', '2027-03-02'],
      ['b', '2027-03-10'],
      ['c', '2027-03-16'],
      ['d', '2027-03-17'],
      [undefined, '2027-03-24'],
    ]);
  });

  it('takes a session of the same day for the same one', () => {
    const sessions = [tuesday('2027-03-02', 'a'), tuesday('2027-03-09', 'b')];
    const after = arranged(sessions, '2027-03-01', proposed('2027-03-09', '2027-03-16'));
    expect(after.map(({ id, day }) => [id, day])).toEqual([
      ['b', '2027-03-09'],
      ['a', '2027-03-16'],
    ]);
  });

  it('names the holidays it skips, and those it is held on', () => {
    const sessions = [tuesday('2026-09-29'), tuesday('2026-10-13'), tuesday('2026-10-01')];
    const days = (['2026-10-01', '2026-10-06', '2026-12-29'] as const).map(day => ({
      day,
      kind: 'holiday' as const,
      name: '国庆节',
    }));
    const workday = { day: '2026-10-06', kind: 'workday' as const, name: '国庆节' };
    expect(holidaysOf(sessions, days)).toEqual({ skipped: [days[1]], held: [days[0]] });
    expect(holidaysOf(sessions, [workday])).toEqual({ skipped: [], held: [] });
    expect(holidaysOf([], days)).toEqual({ skipped: [], held: [] });
  });

  it('names the years whose holidays nobody knows yet', () => {
    expect(unknownYears([tuesday('2026-12-29'), tuesday('2027-01-05')], 2026)).toEqual([2027]);
    expect(unknownYears([tuesday('2026-12-29')], 2026)).toEqual([]);
  });
});

describe('two people wrote at once', () => {
  it('says every box once', () => {
    const mine = { ...whole, title: '国画', capacity: '20', teacherName: '王老师' };
    const said = courseDifferences(mine, whole, { termName: id => id, unitName: id => id });
    expect(said).toEqual([
      { what: '名称', mine: '国画', theirs: '书法' },
      { what: '老师', mine: '王老师', theirs: '' },
      { what: '一共多少位子', mine: '20', theirs: '30' },
    ]);
  });
});
