import { sessionToShow, standingOf } from './sessions.rules';

const at = (time: string) => new Date(`2026-11-${time}:00.000+08:00`).toISOString();
const session = (
  start: string,
  end: string,
  cameAt: string | null = null,
  cancelled: string | null = null,
) => ({
  id: start,
  startsAt: at(start),
  endsAt: at(end),
  opensAt: new Date(Date.parse(at(start)) - 30 * 60_000).toISOString(),
  place: '',
  cancelled,
  cameAt,
});
const afternoon = session('22T14:00', '22T16:00');

it.each([
  ['22T09:00', 'soon'],
  ['22T13:29', 'soon'],
  ['22T13:30', 'open'],
  ['22T16:00', 'open'],
  ['22T16:01', 'over'],
  ['21T23:59', 'ahead'],
] as const)('at %s it is %s', (time, standing) => {
  expect(standingOf(afternoon, Date.parse(at(time)))).toBe(standing);
});

it('stays checked in when it is over', () => {
  expect(standingOf(session('22T14:00', '22T16:00', at('22T13:50')), Date.parse(at('23T09:00')))).toBe(
    'came',
  );
});

it.each([
  ['the first that is not over', '22T15:00', '22T14:00'],
  ['the next one', '22T17:00', '29T14:00'],
  ['the last where all are over', '30T09:00', '29T14:00'],
])('shows %s', (_, time, id) => {
  const weekly = [session('29T14:00', '29T16:00'), afternoon, session('15T14:00', '15T16:00')];
  expect(sessionToShow(weekly, Date.parse(at(time)))?.id).toBe(id);
});

it('passes over what was called off, unless there is nothing else', () => {
  const off = session('22T14:00', '22T16:00', null, '老师病了');
  const next = session('29T14:00', '29T16:00');
  expect(standingOf(off, Date.parse(at('22T15:00')))).toBe('off');
  expect(sessionToShow([off, next], Date.parse(at('22T09:00')))).toBe(next);
  expect(sessionToShow([off], Date.parse(at('22T09:00')))).toBe(off);
});

it('shows none where there is none', () => {
  expect(sessionToShow([], 0)).toBeNull();
});
