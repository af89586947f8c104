import { blankForm, newSession } from './form.rules';
import { likelyDays, moveTo, nextSession, withKind } from './template.rules';

const blank = blankForm('01JD0000000000000000000000', { name: '', phone: '' });

describe('choosing the kind', () => {
  it('fills in what is usual', () => {
    const lecture = withKind(blank, 'lecture');
    expect(lecture.bring).toBe('老花镜、水杯');
    const symposium = withKind(lecture, 'symposium');
    expect(symposium.sessions[0]).toMatchObject({ start: '09:30', end: '11:00' });
  });

  it('leaves alone what somebody wrote', () => {
    const written = { ...blank, bring: '雨伞', sessions: [{ ...newSession, start: '08:00' }] };
    const symposium = withKind(written, 'symposium');
    expect(symposium.bring).toBe('雨伞');
    expect(symposium.sessions[0]?.start).toBe('08:00');
  });
});

describe('the days most likely meant', () => {
  // 2026-11-22 is a Sunday; the last one was on a Wednesday.
  const now = Date.parse('2026-11-22T01:00:00.000Z');

  it('are the same weekday in the coming weeks', () => {
    expect(likelyDays('2026-11-18', now, 3)).toEqual([
      { value: '2026-11-25', label: '11月25日 星期三' },
      { value: '2026-12-02', label: '12月2日 星期三' },
      { value: '2026-12-09', label: '12月9日 星期三' },
    ]);
  });

  it('begin next week where today is that weekday', () => {
    expect(likelyDays('2026-11-15', now, 1)).toEqual([{ value: '2026-11-29', label: '11月29日 星期日' }]);
  });
});

it('keeps the days between the sessions of a course', () => {
  const days = ['2026-10-28', '2026-11-04', '2026-11-18'];
  const moved = moveTo(
    days.map(day => ({ ...newSession, day })),
    '2026-12-02',
  );
  expect(moved.map(({ day }) => day)).toEqual(['2026-12-02', '2026-12-09', '2026-12-23']);
});

it('moves a session that has no day yet', () => {
  expect(moveTo([newSession], '2026-12-02')[0]?.day).toBe('2026-12-02');
});

it('goes on a week later, as a session of its own', () => {
  const known = { ...newSession, id: '01JD0000000000000000000000', day: '2026-12-30' };
  expect(nextSession([known])).toEqual({ ...newSession, day: '2027-01-06' });
  expect(nextSession([])).toEqual(newSession);
});
