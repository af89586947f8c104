import { dayOf, momentOf } from '@wanqing/shared';
import { inputOf } from '../activities.js';
import { signUpAtDesk } from '../classes.js';
import type { District } from '../district.js';
import { planOf, requestKey } from '../signups.js';

const minute = 60_000;
const iso = (time: number) => new Date(time).toISOString();

/** A quarter of an hour ago, within today in Shanghai: seats of those who have not come are being given. */
function underWay() {
  const now = Date.now();
  const morning = Date.parse(momentOf(dayOf(now), '00:00'));
  const startsAt = Math.max(morning, now - 15 * minute);
  return { startsAt: iso(startsAt), endsAt: iso(startsAt + 120 * minute), opensMinutesBefore: 60 };
}

/**
 * Id of a session at whose door somebody has been let in from the wait-list and a pair still stands, for whom the one
 * seat left is too few. A branch of its own is invited, so that nobody else sees it.
 */
export async function makeStandby(district: District): Promise<string> {
  const { activities, signups, checkins, org } = district.organizer;
  const branch = await org.create({
    body: { parentId: district.branch.parentId ?? district.root.id, kind: 'branch', name: '第三支部' },
  });
  const input = inputOf(district, { title: '养生讲座', when: 'now' });
  const draft = await activities.create({
    body: { ...input, sessions: [underWay()], invitedUnitIds: [branch.id], walkInsWelcome: false },
  });
  const params = { activityId: draft.id };
  const { sessions } = await activities.publish({ params });
  await signups.setPlan({
    params,
    body: { ...planOf({ capacity: 2, standby: true, companions: true }), version: 0 },
  });
  const add = (name: string, phone: string) => district.add(name, phone, branch);
  for (const [at, name] of ['许桂英', '金福生'].entries())
    await signUpAtDesk(district.organizer, draft.id, (await add(name, `1381234${5901 + at}`)).id);
  const first = await add('施惠芳', '13812345903');
  const pair = [await add('欧阳建华', '13812345904'), await add('严秀珍', '13812345905')] as const;
  await signUpAtDesk(district.organizer, draft.id, first.id);
  await signups.deskJoin({
    params,
    body: { memberId: pair[0].id, companionId: pair[1].id, anyway: true, requestKey: requestKey() },
  });
  const sessionId = sessions[0]?.id ?? '';
  for (const { id } of [first, ...pair])
    await checkins.deskCheckIn({
      params: { sessionId },
      body: { subject: { by: 'name', memberId: id }, requestKey: requestKey() },
    });
  return sessionId;
}
