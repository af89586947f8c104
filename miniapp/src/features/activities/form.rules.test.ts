import type { ActivityForOrganizer } from '@wanqing/shared';
import { type ActivityForm, blankForm, formAfter, formOf, inputOf, newSession } from './form.rules';
import { missingIn, problemsOf } from './problems.rules';

const unit = '01JD0000000000000000000000';
const blank = blankForm(unit, { name: '老干部局服务台', phone: '021-64370000' });
const whole: ActivityForm = {
  ...blank,
  title: '光启之声',
  kind: 'show',
  place: '3楼301室',
  sessions: [{ ...newSession, day: '2026-12-03' }],
};
const names = (problems: object) => Object.keys(problems).sort();

describe('a new activity', () => {
  it('has the own unit invited, the desk as contact, and can be kept as a draft at once', () => {
    expect(problemsOf(blank)).toEqual({});
    expect(inputOf(blank)).toMatchObject({
      unitId: unit,
      invitedUnitIds: [unit],
      sessions: [],
      capacity: null,
    });
  });

  it('says what members would miss', () => {
    expect(names(missingIn(blank))).toEqual(['kind', 'place', 'session0', 'title']);
    expect(missingIn(whole)).toEqual({});
    const alone = { ...whole, contactPhone: ' ', invitedUnitIds: [] };
    expect(names(missingIn(alone))).toEqual(['contactPhone', 'invitedUnitIds']);
  });
});

describe('what is typed', () => {
  it('is sent as Shanghai time', () => {
    expect(inputOf(whole).sessions).toEqual([
      {
        startsAt: '2026-12-03T06:00:00.000Z',
        endsAt: '2026-12-03T08:00:00.000Z',
        opensMinutesBefore: 30,
      },
    ]);
  });

  it.each<[string, Partial<ActivityForm>, string[]]>([
    ['a phone one digit short', { contactPhone: '1381234567' }, ['contactPhone']],
    ['a phone with spaces is fine', { contactPhone: '138 1234 5678' }, []],
    ['no phone is fine', { contactPhone: '' }, []],
    ['a capacity in words', { capacity: '一百' }, ['capacity']],
    ['a capacity of nobody', { capacity: '0' }, ['capacity']],
    ['coordinates in words', { latitude: '北纬31', longitude: '121.4' }, ['latitude']],
    ['coordinates the wrong way round', { latitude: '121.4', longitude: '31.2' }, ['latitude']],
    ['half a coordinate', { latitude: '31.2', longitude: '' }, ['latitude']],
    [
      'an end before the start',
      { sessions: [{ ...newSession, day: '2026-12-03', end: '13:00' }] },
      ['session0'],
    ],
    ['no time', { sessions: [{ ...newSession, day: '2026-12-03', start: '' }] }, ['session0']],
    ['a known session without its day', { sessions: [{ ...newSession, id: unit }] }, ['session0']],
    ['no unit', { unitId: '' }, ['unitId']],
  ])('%s', (_, change, expected) => {
    expect(names(problemsOf({ ...whole, ...change }))).toEqual(expected);
  });
});

describe('an activity from the server', () => {
  it('goes into the boxes and comes back unchanged', () => {
    const input = inputOf({ ...whole, latitude: '31.19', longitude: '121.44', capacity: '80' });
    const activity = {
      ...input,
      organizer: { id: unit, name: '第一支部' },
      invitedUnits: [{ id: unit, name: '第一支部' }],
      sessions: input.sessions.map(session => ({
        ...session,
        id: unit,
        opensAt: '2026-12-03T05:30:00.000Z',
      })),
    } as unknown as ActivityForOrganizer;
    expect(inputOf(formOf(activity))).toEqual({
      ...input,
      sessions: input.sessions.map(session => ({ ...session, id: unit })),
    });
    const afterSaving = formAfter(activity, { ...whole, sessions: [...whole.sessions, newSession] });
    expect(afterSaving.sessions).toEqual([{ ...whole.sessions[0], id: unit }, newSession]);
  });
});
