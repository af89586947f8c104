import type { SignupPlanView } from '@wanqing/shared';
import { planDifferences } from './plan-boxes.rules';
import { blankPlan, type PlanForm, planFormOf, planInputOf } from './plan-form.rules';
import { planMissing, planProblems } from './plan-problems.rules';

const now = Date.parse('2026-11-22T01:00:00Z');
const plan: PlanForm = { ...blankPlan('first_come', '2027-03-02', now), capacity: '30' };
const names = (problems: object) => Object.keys(problems).sort();
const at = (day: string, time = '09:00') => ({ day, time });

describe('a new plan', () => {
  it('opens tomorrow morning, closes the evening before the first session, and lacks only the seats', () => {
    expect(names(planProblems(blankPlan('first_come', '2027-03-02', now)))).toEqual(['capacity']);
    expect(planInputOf(plan)).toMatchObject({
      way: 'first_come',
      opensAt: '2026-11-23T01:00:00.000Z',
      closesAt: '2027-03-01T09:00:00.000Z',
      capacity: 30,
      minimum: null,
      deskQuota: 0,
      deskQuotaUntil: null,
      waitingMost: null,
      leaveUntil: null,
      newAt: null,
      drawId: null,
    });
  });

  it('closes two weeks later where there are no sessions yet, and never before it opens', () => {
    expect(blankPlan('first_come', '', now).closes).toEqual(at('2026-12-07', '17:00'));
    expect(planProblems({ ...blankPlan('first_come', '2026-11-23', now), capacity: '8' })).toEqual({});
  });

  it('is none where nobody signs up, whatever else is typed', () => {
    const none = { ...plan, way: null, capacity: '很多', ageFrom: '3' };
    expect(planInputOf(none)).toBeNull();
    expect(planProblems(none)).toEqual({});
    expect(planMissing(none, now)).toEqual({});
  });
});

describe('what is wrong in a plan', () => {
  it.each<[string, Partial<PlanForm>, string[]]>([
    ['no seats', { capacity: '' }, ['capacity']],
    ['seats that are no number', { capacity: '三十' }, ['capacity']],
    ['no seat at all', { capacity: '0' }, ['capacity']],
    ['more needed than there are seats', { minimum: '31' }, ['minimum']],
    ['more kept than there are seats', { deskQuota: '31', deskQuotaUntil: at('2027-01-01') }, ['deskQuota']],
    ['kept without an end', { deskQuota: '3' }, ['deskQuotaUntil']],
    ['kept until before it opens', { deskQuota: '3', deskQuotaUntil: at('2026-11-01') }, ['deskQuotaUntil']],
    ['closes before it opens', { closes: at('2026-11-23', '08:00') }, ['closes']],
    ['half a moment', { opens: at('2026-12-01', '') }, ['opens']],
    ['stages without any', { stages: true }, ['newFrom']],
    ['a stage before it opens', { stages: true, newFrom: at('2026-11-20') }, ['newFrom']],
    [
      'stages in the wrong order',
      { stages: true, newFrom: at('2026-11-26'), everyoneFrom: at('2026-11-25') },
      ['everyoneFrom'],
    ],
    ['a stage after the close', { stages: true, everyoneFrom: at('2027-03-02') }, ['everyoneFrom']],
    ['no day until which one can leave', { leaveBy: 'day' }, ['leaveUntil']],
    ['leaving before it opens', { leaveBy: 'day', leaveUntil: at('2026-11-01') }, ['leaveUntil']],
    ['a wait-list without its length', { waitList: 'some' }, ['waitingMost']],
    ['ages the wrong way round', { ageFrom: '80', ageTo: '60' }, ['ageFrom']],
    ['an age nobody has', { ageTo: '200' }, ['ageTo']],
    ['more courses than a week has hours', { perTerm: '50' }, ['perTerm']],
    ['a lottery without its draw', { way: 'lottery' }, ['drawId']],
  ])('%s', (_, part, boxes) => {
    expect(names(planProblems({ ...plan, ...part }))).toEqual(boxes);
  });

  it('takes no offence at stages of a lottery, or at one stage alone', () => {
    const drawId = '01JD0000000000000000000000';
    expect(planProblems({ ...plan, way: 'lottery', drawId, stages: true })).toEqual({});
    expect(planProblems({ ...plan, stages: true, everyoneFrom: at('2026-11-25') })).toEqual({});
  });

  it('says before publishing that sign-up would be over', () => {
    expect(planMissing(plan, now)).toEqual({});
    expect(names(planMissing(plan, Date.parse('2027-03-01T09:00:00Z')))).toEqual(['closes']);
  });
});

describe('a plan the server knows', () => {
  const view: SignupPlanView = {
    activityId: '01JD0000000000000000000001',
    way: 'first_come',
    opensAt: '2026-11-23T01:00:00.000Z',
    newAt: '2026-11-25T01:00:00.000Z',
    everyoneAt: '2026-11-27T01:00:00.000Z',
    closesAt: '2027-03-01T09:00:00.000Z',
    leaveUntil: '2027-02-20T09:00:00.000Z',
    capacity: 30,
    minimum: 10,
    deskQuota: 4,
    deskQuotaUntil: '2027-02-01T09:00:00.000Z',
    answerHours: 12,
    waitingMost: 0,
    companions: true,
    standby: true,
    drawId: null,
    gates: { ageFrom: 60, ageTo: null, after: [], perTerm: 2, health: '要站一个小时' },
    counts: {
      capacity: 30,
      taken: 0,
      requested: 0,
      offered: 0,
      confirmed: 0,
      waiting: 0,
      kept: 4,
      free: 26,
      desk: 0,
    },
    closed: false,
    version: 3,
  };

  it('comes back as it was, through the boxes', () => {
    const { activityId: _, counts: __, closed: ___, version: ____, ...input } = view;
    expect(planInputOf(planFormOf(view))).toEqual(input);
    const some = { ...view, waitingMost: 5, minimum: null, leaveUntil: null };
    expect(planInputOf(planFormOf(some))).toMatchObject({ waitingMost: 5, minimum: null, leaveUntil: null });
  });

  it('says in words what two people wrote otherwise', () => {
    const theirs = planFormOf(view);
    const mine = { ...theirs, capacity: '28', waitList: 'some' as const, waitingMost: '6' };
    expect(planDifferences(mine, theirs)).toEqual([
      { what: '一共多少位子', mine: '28', theirs: '30' },
      { what: '满了以后', mine: '候补最多6人', theirs: '不收候补' },
    ]);
  });
});
