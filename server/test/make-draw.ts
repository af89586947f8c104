import type { DrawInput, Id, SignupPlanInput } from '@wanqing/shared';
import type { TestApi, TestApp } from './app.js';
import { activityInput } from './make-activity.js';
import { seatsOf } from './make-signup.js';
import { requestKey } from './sample.js';

/** Open when the tests' clock starts (9 o'clock), until noon. */
export const drawInput = (
  { branchA }: TestApp['district'],
  overrides: Partial<DrawInput> = {},
): DrawInput => ({
  unitId: branchA.id,
  name: '春季课程抽签',
  opensAt: '2026-11-22T00:00:00.000Z',
  closesAt: '2026-11-22T04:00:00.000Z',
  ...overrides,
});

/** After the draw of `drawInput` has closed. */
export const afterClosing = '2026-11-22T04:00:00.000Z';

/** 12 December, 9:30 to 11:00. */
const session = {
  startsAt: '2026-12-12T01:30:00.000Z',
  endsAt: '2026-12-12T03:00:00.000Z',
  opensMinutesBefore: 30,
};

export const lotteryPlan = (drawId: Id, overrides: Partial<SignupPlanInput> = {}): SignupPlanInput => ({
  way: 'lottery',
  opensAt: '2026-11-22T00:00:00.000Z',
  newAt: null,
  everyoneAt: null,
  closesAt: '2026-12-10T04:00:00.000Z',
  leaveUntil: null,
  capacity: 2,
  minimum: null,
  deskQuota: 0,
  deskQuotaUntil: null,
  answerHours: 12,
  waitingMost: null,
  companions: true,
  standby: false,
  drawId,
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' },
  ...overrides,
});

type CourseOf = Partial<SignupPlanInput> & { title?: string; draft?: true; hour?: string };

/** A published activity of branch A whose seats are drawn for. */
export async function makeDrawnCourse(
  app: TestApp,
  drawId: Id,
  { title = '太极拳', draft, hour, ...plan }: CourseOf = {},
): Promise<Id> {
  const organizer = app.as('organizer');
  const sessions = [
    hour
      ? {
          ...session,
          startsAt: session.startsAt.replace('T01:30', `T${hour}:30`),
          endsAt: session.endsAt.replace('T03:00', `T${hour}:59`),
        }
      : session,
  ];
  const { id } = await organizer.activities.create({
    body: activityInput(app.district, { kind: 'course', title, sessions }),
  });
  const body = { ...lotteryPlan(drawId, plan), version: 0 };
  await organizer.signups.setPlan({ params: { activityId: id }, body });
  if (!draft) await organizer.activities.publish({ params: { activityId: id } });
  return id;
}

/** An open draw with these courses, of branch A. */
export async function makeDraw(
  app: TestApp,
  courses: readonly CourseOf[] = [{}],
  overrides: Partial<DrawInput> = {},
): Promise<{ drawId: Id; courses: Id[] }> {
  const body = drawInput(app.district, overrides);
  const { id: drawId } = await app.as('organizer').lottery.create({ body });
  const ids: Id[] = [];
  for (const course of courses) ids.push(await makeDrawnCourse(app, drawId, course));
  return { drawId, courses: ids };
}

export const wish = (
  choices: readonly Id[],
  companion: { memberId: Id } | { card: string } | null = null,
) => ({
  choices: [...choices],
  companion,
  healthConfirmed: false,
  requestKey: requestKey(),
});

export const applyAs = (api: TestApi, drawId: Id, ...choices: Id[]) =>
  api.lottery.apply({ params: { drawId }, body: wish(choices) });

/** At the counter: quick where there are many. */
export const deskApply = (
  app: TestApp,
  drawId: Id,
  memberId: Id,
  choices: readonly Id[],
  companionId: Id | null = null,
) =>
  app.as('desk').lottery.deskApply({
    params: { drawId },
    body: { memberId, companionId, choices: [...choices], healthConfirmed: true, requestKey: requestKey() },
  });

/** Moves the clock to the end of the draw, and draws. */
export function drawIt(app: TestApp, drawId: Id) {
  app.clock.set(afterClosing);
  return app.as('organizer').lottery.draw({ params: { drawId } });
}

/** Draws, and publishes the result. */
export async function publishIt(app: TestApp, drawId: Id) {
  await drawIt(app, drawId);
  return app.as('organizer').lottery.publish({ params: { drawId } });
}

/** Somebody new of branch A, with a phone. */
export async function newPerson(app: TestApp, overrides: { birth?: string } = {}) {
  const member = await app.district.addMember(overrides);
  return { member, ...(await app.newPhone(member.id)) };
}

export const newPeople = (app: TestApp, count: number) =>
  Promise.all(Array.from({ length: count }, () => app.district.addMember()));

/** The plan's counts, who has a seat and who waits, in order. */
export async function placesIn(app: TestApp, activityId: Id) {
  const { plan, rows } = await seatsOf(app, activityId);
  const inState = (state: string) => rows.filter(row => row.state === state);
  return { plan, confirmed: inState('confirmed'), waiting: inState('waiting'), offered: inState('offered') };
}
