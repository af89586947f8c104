import type { SignupPage, SignupView } from '@wanqing/shared';
import type { Member } from '../src/features/members/member.entity.js';
import type { NewMember } from '../src/features/members/members.service.js';
import type { Unit } from '../src/features/org/unit.entity.js';
import type { TestApi, TestApp } from './app.js';
import { signupKey } from './make-signup.js';

/** Somebody on the roster at their own phone, of branch A unless said otherwise. */
export async function somebody(
  app: TestApp,
  person: Partial<NewMember> = {},
  branch?: Unit,
): Promise<{ member: Member; api: TestApi }> {
  const member = await app.district.addMember(person, branch);
  return { member, api: (await app.newPhone(member.id)).api };
}

type Wish = Parameters<TestApi['signups']['join']>[0]['body'];

/** Signs up over HTTP: alone, without having confirmed anything. */
export const join = (api: TestApi, activityId: string, wish: Partial<Wish> = {}): Promise<SignupView> =>
  api.signups.join({
    params: { activityId },
    body: {
      ...{ companion: null, healthConfirmed: false, despiteConflicts: false, requestKey: signupKey() },
      ...wish,
    },
  });

/** At the counter, as the attendant of branch A. */
export const deskJoin = (
  app: TestApp,
  memberId: string,
  activityId: string,
  wish: Partial<Parameters<TestApi['signups']['deskJoin']>[0]['body']> = {},
): Promise<SignupView> =>
  app.as('desk').signups.deskJoin({
    params: { activityId },
    body: { memberId, companionId: null, anyway: false, requestKey: signupKey(), ...wish },
  });

export const page = (api: TestApi, activityId: string, forId?: string): Promise<SignupPage> =>
  api.signups.show({ params: { activityId }, query: forId ? { for: forId } : {} });

/** The request of an answer, or of an organizer's word. */
export const act = (signupId: string, reason = '') => ({
  params: { signupId },
  body: { reason, requestKey: signupKey() },
});

/** The request of leaving, with the companion unless alone. */
export const leave = (signupId: string, reason = '', alone = false) => ({
  params: { signupId },
  body: { reason, requestKey: signupKey(), alone },
});
