import type { ActivityForOrganizer, ActivityInput, Id, SignupPlanInput } from '@wanqing/shared';
import { Seats } from '../src/features/signups/seats/seats.service.js';
import type { TestApi, TestApp } from './app.js';
import { makeActivity } from './make-activity.js';
import { joinOf, planInput, signupOf } from './make-signup.js';

/** A published activity of branch A with a sign-up that ends when its first session starts, 9:30. */
export async function makeSignedUp(
  app: TestApp,
  plan: Partial<SignupPlanInput> = {},
  activity: Partial<ActivityInput> = {},
): Promise<ActivityForOrganizer> {
  const organizer = app.as('organizer');
  const made = await makeActivity(organizer, app.district, {
    kind: 'course',
    title: '书法入门',
    ...activity,
  });
  const body = { ...planInput({ closesAt: '2026-11-22T01:30:00.000Z', ...plan }), version: 0 };
  const params = { activityId: made.id };
  await organizer.signups.setPlan({ params, body });
  return organizer.activities.organizerShow({ params });
}

/** Signs these up, one after the other; two ids are a pair. */
export async function signUp(
  app: TestApp,
  { id }: Pick<ActivityForOrganizer, 'id'>,
  ...parties: readonly (readonly [Id] | readonly [Id, Id])[]
): Promise<void> {
  for (const party of parties) signupOf(await app.get(Seats).move(id, joinOf(party)));
}

export interface Standing {
  readonly id: Id;
  readonly name: string;
  readonly api: TestApi;
  scan(requestKey?: string): ReturnType<TestApi['checkins']['scan']>;
}

let keys = 0;
export const standbyKey = (): string => `standby-test-${String(++keys).padStart(6, '0')}`;

/** Somebody of branch A with a phone, who scans the activity's poster. */
export async function makeStanding(app: TestApp, name: string, posterUrl: string): Promise<Standing> {
  const { id } = await app.district.addMember({ name });
  const { api } = await app.newPhone(id);
  const scan = (requestKey = standbyKey()) => api.checkins.scan({ body: { code: posterUrl, requestKey } });
  return { id, name, api, scan };
}
