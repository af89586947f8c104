import type { ActivityInput, Id, SignupPlanInput } from '@wanqing/shared';
import { SignupPlan } from '../src/features/signups/plans/signup-plan.entity.js';
import type { Act, Actor, Join, Moved } from '../src/features/signups/seats/move.js';
import { Signup } from '../src/features/signups/seats/signup.entity.js';
import type { TestApp } from './app.js';
import { makeActivity } from './make-activity.js';
import { makeCrowd } from './make-crowd.js';

/** First come, 10 seats, from the day before the tests' clock until the eve of the first session. */
export const planInput = (overrides: Partial<SignupPlanInput> = {}): SignupPlanInput => ({
  way: 'first_come',
  opensAt: '2026-11-21T01:00:00.000Z',
  newAt: null,
  everyoneAt: null,
  closesAt: '2026-12-05T12:00:00.000Z',
  leaveUntil: null,
  capacity: 10,
  minimum: null,
  deskQuota: 0,
  deskQuotaUntil: null,
  answerHours: 24,
  waitingMost: null,
  companions: true,
  standby: false,
  drawId: null,
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' },
  ...overrides,
});

/** Sunday, 6 December 2026, and the Sunday after: 9:30 to 11:00 in Shanghai. */
export const courseSessions = ['2026-12-06', '2026-12-13'].map(day => ({
  startsAt: `${day}T01:30:00.000Z`,
  endsAt: `${day}T03:00:00.000Z`,
  opensMinutesBefore: 60,
}));

let serial = 0;
export const signupKey = (): string => `signup-request-${String(++serial).padStart(6, '0')}`;

/** Somebody at their own phone, as the seats know them. */
export const self = (accountId: Id): Actor => ({ accountId, byName: null, via: 'self' });
export const atDesk = (accountId: Id): Actor => ({ accountId, byName: '工作人员 沈建国', via: 'desk' });

/** A person's id serves as the account of their phone. */
export const joinOf = (
  memberIds: readonly [Id] | readonly [Id, Id],
  overrides: Partial<Join> = {},
): Join => ({
  kind: 'join',
  memberIds,
  actor: self(memberIds[0]),
  desk: false,
  anyway: false,
  healthConfirmed: true,
  despiteConflicts: true,
  requestKey: signupKey(),
  ...overrides,
});

export const actOf = (kind: Act['kind'], signup: Signup | Id, overrides: Partial<Act> = {}): Act => ({
  kind,
  signupId: typeof signup === 'string' ? signup : signup.id,
  alone: false,
  actor: self(typeof signup === 'string' ? signup : signup.memberId),
  reason: '',
  requestKey: signupKey(),
  ...overrides,
});

/** The row of a move that was not refused. */
export function signupOf(moved: Moved): Signup {
  if (!moved.ok || !moved.signup) throw new Error(`no sign-up: ${JSON.stringify(moved)}`);
  return moved.signup;
}

/** A published course of branch A with this plan. */
export async function makePlanned(
  app: TestApp,
  overrides: Partial<SignupPlanInput> = {},
  sessions: ActivityInput['sessions'] = courseSessions,
) {
  const course = { kind: 'course', title: '书法入门', sessions } as const;
  const activity = await makeActivity(app.as('organizer'), app.district, course);
  const body = { ...planInput(overrides), version: 0 };
  await app.as('organizer').signups.setPlan({ params: { activityId: activity.id }, body });
  return activity;
}

/** So many people of branch A. */
export async function peopleOf(app: TestApp, count: number): Promise<Id[]> {
  const crowd = await makeCrowd(app, { count, branch: app.district.branchA });
  return crowd.map(({ memberId }) => memberId);
}

/** The plan's row, and everybody's in order of their tickets. */
export async function seatsOf({ db }: Pick<TestApp, 'db'>, activityId: Id) {
  const plan = await db.manager.findOneByOrFail(SignupPlan, { activityId });
  const order = { ticket: 'ASC', id: 'ASC' } as const;
  return { plan, rows: await db.manager.find(Signup, { where: { activityId }, order }) };
}
