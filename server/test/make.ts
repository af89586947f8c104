import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../src/db/transactions.js';
import { GrantsService } from '../src/features/accounts/grants.service.js';
import { RecognitionService } from '../src/features/accounts/recognition.service.js';
import type { Member } from '../src/features/members/member.entity.js';
import { MembersService, type NewMember } from '../src/features/members/members.service.js';
import { OrgService } from '../src/features/org/org.service.js';
import type { Unit } from '../src/features/org/unit.entity.js';

/** One district as the tests know it: 徐汇区 with 天平街道 (branches A and B). */
export interface District {
  readonly root: Unit;
  readonly committee: Unit;
  readonly branchA: Unit;
  readonly branchB: Unit;
  readonly people: Record<'member' | 'desk' | 'organizer' | 'elsewhere' | 'district', Member>;
  /** Adds a person, to branch A unless said otherwise. */
  addMember(person?: Partial<NewMember>, branch?: Unit): Promise<Member>;
  /** Says that this account is this member's. */
  recognise(accountId: string, memberId: string): Promise<void>;
}

let serial = 0;

/** A valid person by default: every call another name and number. */
export function person(overrides: Partial<NewMember> = {}): NewMember {
  serial += 1;
  return {
    name: `王秀英${serial}`,
    birth: '1946-05',
    phone: `139${String(serial).padStart(8, '0')}`,
    ...overrides,
  };
}

export async function makeDistrict(app: NestFastifyApplication): Promise<District> {
  const org = app.get(OrgService);
  const members = app.get(MembersService);
  const grants = app.get(GrantsService);
  const transactions = app.get(Transactions);
  const recognition = app.get(RecognitionService);

  const grant = (manager: EntityManager, member: Member, role: 'organizer' | 'desk', unit: Unit) =>
    grants.insert(manager, null, member.id, {
      role,
      unitId: unit.id,
      unitPath: unit.path,
      endsOn: '2027-12-31',
    });

  const made = await transactions.run(async manager => {
    const root = await org.insert(manager, null, { kind: 'district', name: '徐汇区' });
    const committee = await org.insert(manager, root, { kind: 'committee', name: '天平街道' });
    const branchA = await org.insert(manager, committee, { kind: 'branch', name: '第一支部' });
    const branchB = await org.insert(manager, committee, { kind: 'branch', name: '第二支部' });
    const people = {
      member: await members.insert(manager, branchA, person({ name: '陈桂芳' })),
      desk: await members.insert(manager, branchA, person({ name: '沈建国' })),
      organizer: await members.insert(manager, branchA, person({ name: '陆敏', kind: 'staff' })),
      elsewhere: await members.insert(manager, branchB, person({ name: '许志强', kind: 'staff' })),
      district: await members.insert(manager, branchB, person({ name: '顾岚', kind: 'staff' })),
    };
    await grant(manager, people.desk, 'desk', branchA);
    await grant(manager, people.organizer, 'organizer', branchA);
    await grant(manager, people.elsewhere, 'organizer', branchB);
    await grant(manager, people.district, 'organizer', root);
    return { root, committee, branchA, branchB, people };
  });
  return {
    ...made,
    addMember: (overrides, branch = made.branchA) =>
      transactions.run(manager => members.insert(manager, branch, person(overrides))),
    recognise: (accountId, memberId) =>
      transactions.run(async manager => {
        const member = await members.expect(memberId, manager);
        const viewer = { accountId, sessionId: accountId, member: null, roles: [] };
        await recognition.recognise(manager, viewer, accountId, member, 'phone');
      }),
  };
}
