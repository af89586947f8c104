import type { Id, SignupPlanInput } from '@wanqing/shared';
import { Seats } from '../../src/features/signups/seats/seats.service.js';
import type { TestApp } from '../app.js';
import { actOf, joinOf, makePlanned, peopleOf, signupOf } from '../make-signup.js';
import { type MakeSample, type NamesOf, requestKey } from '../sample.js';
import { signupPlansSamples } from './signup-plans.js';

const ofPlanned: MakeSample = async app => ({ params: { activityId: (await makePlanned(app)).id } });

/** The member persona's place in a new course of branch A. */
async function place(app: TestApp, plan: Partial<SignupPlanInput> = {}): Promise<Id> {
  const { id } = await makePlanned(app, plan);
  const moved = await app.get(Seats).move(id, joinOf([app.district.people.member.id]));
  return signupOf(moved).id;
}

/** A seat that has come free for the member persona. */
async function offer(app: TestApp): Promise<Id> {
  const { id } = await makePlanned(app, { capacity: 1 });
  const seats = app.get(Seats);
  const [before] = (await peopleOf(app, 1)) as [Id];
  const first = signupOf(await seats.move(id, joinOf([before])));
  const second = signupOf(await seats.move(id, joinOf([app.district.people.member.id])));
  await seats.move(id, actOf('leave', first));
  return second.id;
}

const act = () => ({ reason: '', requestKey: requestKey() });

/** Samples of the routes of signups. */
export const signupsSamples: Record<NamesOf<'signups'>, MakeSample> = {
  ...signupPlansSamples,
  'signups.show': ofPlanned,
  'signups.join': async app => ({
    ...(await ofPlanned(app)),
    body: { companion: null, healthConfirmed: true, despiteConflicts: true, requestKey: requestKey() },
  }),
  'signups.mine': () => ({}),
  'signups.accept': async app => ({ params: { signupId: await offer(app) }, body: act() }),
  'signups.decline': async app => ({ params: { signupId: await offer(app) }, body: act() }),
  'signups.leave': async app => ({
    params: { signupId: await place(app) },
    body: { ...act(), alone: false },
  }),
  'signups.deskList': () => ({}),
  'signups.deskFind': async app => ({
    ...(await ofPlanned(app)),
    query: { card: app.district.people.member.cardCode },
  }),
  'signups.deskJoin': async app => ({
    ...(await ofPlanned(app)),
    body: {
      memberId: (await app.district.addMember()).id,
      companionId: null,
      anyway: true,
      requestKey: requestKey(),
    },
  }),
  'signups.list': ofPlanned,
  'signups.events': async app => ({ params: { signupId: await place(app) } }),
  'signups.approve': async app => ({
    params: { signupId: await place(app, { way: 'approval' }) },
    body: act(),
  }),
  'signups.refuse': async app => ({
    params: { signupId: await place(app, { way: 'approval' }) },
    body: { reason: '这次人满了', requestKey: requestKey() },
  }),
  'signups.export': ofPlanned,
};
