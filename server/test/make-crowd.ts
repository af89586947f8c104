import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { insertRows } from '../src/db/insert-rows.js';
import { Transactions } from '../src/db/transactions.js';
import { Account } from '../src/features/accounts/account.entity.js';
import { Member } from '../src/features/members/member.entity.js';
import { MembersService } from '../src/features/members/members.service.js';
import { PushCredit } from '../src/features/notices/push-credit.entity.js';
import type { Unit } from '../src/features/org/unit.entity.js';
import { newCode, newId } from '../src/kernel/ids.js';
import { person } from './make.js';

export interface OfCrowd {
  readonly memberId: string;
  readonly accountId: string;
  readonly openid: string;
}

interface Wanted {
  readonly count: number;
  readonly branch: Unit;
  /** Messages each phone has accepted of this template; without it nobody has a phone. */
  readonly credits?: { readonly templateId: string; readonly each: number };
}

const perStatement = 500;

/** Many people of one branch at once, each with a recognised phone where they have accepted messages. */
export async function makeCrowd(
  app: Pick<NestFastifyApplication, 'get'>,
  { count, branch, credits }: Wanted,
): Promise<OfCrowd[]> {
  const crowd = Array.from({ length: count }, () => ({
    memberId: newId(),
    accountId: newId(),
    openid: `o${randomBytes(21).toString('base64url').slice(1)}`,
  }));
  const columns = app.get(MembersService).columnsOf(person());
  const at = new Date('2026-11-01T00:00:00.000Z');
  for (let from = 0; from < count; from += perStatement) {
    const some = crowd.slice(from, from + perStatement);
    await app.get(Transactions).run(async manager => {
      await insertRows(
        manager,
        Member,
        some.map(({ memberId }, index) =>
          manager.create(Member, {
            ...columns,
            name: `徐${String(from + index).padStart(6, '0')}`,
            id: memberId,
            unitId: branch.id,
            unitPath: branch.path,
            cardCode: newCode(),
            recognisedAt: null,
            archivedAt: null,
            createdAt: at,
            updatedAt: at,
            version: 1,
          }),
        ),
      );
      if (!credits) return;
      await insertRows(
        manager,
        Account,
        some.map(({ memberId, accountId, openid }) =>
          manager.create(Account, {
            id: accountId,
            kind: 'wechat',
            openid,
            unionid: null,
            memberId,
            recognisedAt: at,
            recognisedBy: 'phone',
            mode: 'elder',
            step: 1,
            createdAt: at,
          }),
        ),
      );
      await insertRows(
        manager,
        PushCredit,
        some.map(({ accountId }) =>
          manager.create(PushCredit, {
            accountId,
            templateId: credits.templateId,
            credits: credits.each,
            updatedAt: at,
          }),
        ),
      );
    });
  }
  return crowd;
}
