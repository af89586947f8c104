import type { SignupPlanInput } from '@wanqing/shared';
import { at, seatPlan } from '../../../../test/make-seats.js';
import { planInput } from '../../../../test/make-signup.js';
import { columnsOf, expectFits, marksAfter, movedBy } from './plan.rules.js';

const day = (number: number) => `2026-11-${number}T01:00:00.000Z`;
const times = { opensAt: day(21), closesAt: day(28) };

describe('the columns of a plan', () => {
  it('are moments where the editor gives texts; a draw belongs to the lottery', () => {
    const drawId = '01M83CQFS8DAR8DX0M7NNFY1CT';
    expect(columnsOf(planInput({ ...times, drawId }))).toMatchObject({
      opensAt: at(day(21)),
      closesAt: at(day(28)),
      newAt: null,
      drawId: null,
    });
    expect(columnsOf(planInput({ way: 'lottery', drawId })).drawId).toBe(drawId);
  });

  it.each<[string, Partial<SignupPlanInput>, string | null]>([
    ['stages one after the other', { newAt: day(22), everyoneAt: day(23) }, null],
    ['stages at the same moment', { newAt: day(21), everyoneAt: day(21) }, null],
    ['only the last stage', { everyoneAt: day(22) }, null],
    ['everybody before the new', { newAt: day(23), everyoneAt: day(22) }, 'SIGNUP_TIMES_WRONG'],
    ['a stage before it opens', { newAt: day(20) }, 'SIGNUP_TIMES_WRONG'],
    ['a stage when it closes', { everyoneAt: day(28) }, 'SIGNUP_TIMES_WRONG'],
    ['closing before it opens', { closesAt: day(20) }, 'SIGNUP_TIMES_WRONG'],
    ['closing as it opens', { closesAt: day(21) }, 'SIGNUP_TIMES_WRONG'],
    ['leaving before it opens', { leaveUntil: day(20) }, 'SIGNUP_TIMES_WRONG'],
    ['leaving after it closes', { leaveUntil: day(30) }, null],
    ['kept seats released before it opens', { deskQuota: 1, deskQuotaUntil: day(20) }, 'SIGNUP_TIMES_WRONG'],
    ['a year nobody means', { closesAt: '9026-11-28T01:00:00.000Z' }, 'SIGNUP_TIMES_WRONG'],
    ['as many kept seats as seats', { deskQuota: 10 }, null],
    ['more kept seats than seats', { deskQuota: 11 }, 'BAD_REQUEST'],
    ['more needed than there are seats', { minimum: 11 }, 'BAD_REQUEST'],
  ])('%s', (_, overrides, code) => {
    const columns = () => columnsOf(planInput({ ...times, ...overrides }));
    if (code) expect(columns).toThrow(expect.objectContaining({ code }));
    else expect(columns().capacity).toBe(10);
  });

  it('move on together for a copy', () => {
    const plan = columnsOf(planInput({ ...times, newAt: day(22), leaveUntil: day(29) }));
    const moved = movedBy(plan, 24 * 60 * 60 * 1000);
    expect([moved.opensAt, moved.newAt, moved.everyoneAt, moved.closesAt, moved.leaveUntil]).toEqual([
      at(day(22)),
      at(day(23)),
      null,
      at(day(29)),
      at(day(30)),
    ]);
  });
});

describe('a changed plan', () => {
  it('keeps its way once anybody has signed up, and its seats for those who have them', () => {
    const empty = seatPlan({ capacity: 5 });
    const used = seatPlan({ capacity: 5, taken: 3, lastTicket: 4 });
    expect(() => expectFits(empty, { way: 'approval', capacity: 1 })).not.toThrow();
    expect(() => expectFits(used, { way: 'first_come', capacity: 3 })).not.toThrow();
    expect(() => expectFits(used, { way: 'first_come', capacity: 2 })).toThrow(
      expect.objectContaining({ code: 'SEATS_BELOW_TAKEN', details: { taken: 3 } }),
    );
    expect(() => expectFits(used, { way: 'lottery', capacity: 5 })).toThrow(
      expect.objectContaining({ code: 'SIGNUP_IN_USE' }),
    );
  });

  it.each<[string, Date | null, Date | null, Date | null, Date, boolean, boolean]>([
    ['nothing has ended yet', null, null, null, at(day(28)), false, false],
    ['kept seats were released, and stay so', at(day(22)), null, at(day(22)), at(day(28)), true, false],
    ['kept seats are kept longer now', at(day(22)), null, at(day(27)), at(day(28)), false, false],
    ['the wait-list ended, and stays so', at(day(24)), at(day(24)), null, at(day(24)), true, true],
    ['the wait-list goes on longer now', at(day(24)), at(day(24)), null, at(day(28)), false, false],
  ])('%s', (_, quotaReleasedAt, closedAt, until, waitEnds, released, closed) => {
    const marks = marksAfter({ quotaReleasedAt, closedAt }, until, waitEnds, at(day(25)));
    expect([marks.quotaReleasedAt !== null, marks.closedAt !== null]).toEqual([released, closed]);
  });
});
