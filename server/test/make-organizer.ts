import type { Member } from '../src/features/members/member.entity.js';
import type { Unit } from '../src/features/org/unit.entity.js';
import type { TestApi, TestApp } from './app.js';

export interface MadeOrganizer {
  readonly member: Member;
  readonly grantId: string;
  readonly api: TestApi;
}

/** One more organizer of a unit (branch A unless said otherwise), on a phone in WeChat or on a computer alone. */
export async function makeOrganizer(
  app: TestApp,
  { unit = app.district.branchA, on = 'phone' }: { unit?: Unit; on?: 'phone' | 'computer' } = {},
): Promise<MadeOrganizer> {
  const member = await app.district.addMember({ kind: 'staff' });
  const { id: grantId } = await app.as('district').accounts.grant({
    params: { memberId: member.id },
    body: { role: 'organizer', unitId: unit.id, endsOn: '2027-12-31' },
  });
  if (on === 'phone') return { member, grantId, api: (await app.newPhone(member.id)).api };
  const { token, me } = await app.client().accounts.signInBrowser({ body: {} });
  await app.district.recognise(me.accountId, member.id);
  return { member, grantId, api: app.client(token) };
}
