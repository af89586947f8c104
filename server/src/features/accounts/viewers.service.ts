import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { ViewerSource } from '../../http/viewer.guard.js';
import { hashToken } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { Gather } from '../../kernel/gather.js';
import type { HeldRole, Viewer } from '../../kernel/viewer.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { Account } from './account.entity.js';
import { GrantsService } from './grants.service.js';
import { SignIn } from './sign-in.entity.js';

export const signInDays = 90;
const dayMs = 24 * 60 * 60 * 1000;

/** Finds who stands behind a token. */
@Injectable()
export class ViewersService extends ViewerSource {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly grants: GrantsService,
  ) {
    super();
  }

  /** Phones that call at the same moment are looked up together: three statements for all of them. */
  private readonly tokens = new Gather<string, Viewer>(hashes => this.viewersOf(hashes));

  override async viewerOf(token: string): Promise<Viewer | null> {
    return (await this.tokens.get(hashToken(token))) ?? null;
  }

  private async viewersOf(hashes: string[]): Promise<Map<string, Viewer>> {
    const now = this.clock.now();
    const signIns = await this.signedIn(hashes, now);
    const memberIds = signIns.flatMap(({ memberId }) => memberId ?? []);
    const members = await this.people.byIds(memberIds);
    const held = await this.grants.heldBy(memberIds);
    return new Map(
      signIns.map(({ tokenHash, signInId, accountId, memberId }) => {
        const member = memberId ? members.get(memberId) : undefined;
        return [tokenHash, viewer(accountId, signInId, member, held.get(memberId ?? '') ?? [])];
      }),
    );
  }

  private async signedIn(hashes: string[], now: Date): Promise<SignedIn[]> {
    const found = await this.dataSource.manager
      .createQueryBuilder(SignIn, 'signIn')
      .innerJoin(Account, 'account', 'account.id = signIn.accountId')
      .select('signIn.id', 'signInId')
      .addSelect('signIn.tokenHash', 'tokenHash')
      .addSelect('signIn.lastUsedAt', 'lastUsedAt')
      .addSelect('account.id', 'accountId')
      .addSelect('account.memberId', 'memberId')
      .where('signIn.tokenHash IN (:...hashes)', { hashes })
      .andWhere('signIn.revokedAt IS NULL AND signIn.expiresAt > :now', { now: now.getTime() })
      .getRawMany<SignedIn>();
    const idle = found.filter(({ lastUsedAt }) => now.getTime() - Number(lastUsedAt) >= dayMs);
    if (idle.length > 0)
      await this.slide(
        idle.map(({ signInId }) => signInId),
        now,
      );
    return found;
  }

  /** Ninety days after the last use; written once a day at most. */
  private async slide(ids: string[], now: Date): Promise<void> {
    const expiresAt = new Date(now.getTime() + signInDays * dayMs);
    await this.transactions.run(manager =>
      manager.update(SignIn, { id: In(ids) }, { lastUsedAt: now, expiresAt }),
    );
  }
}

interface SignedIn {
  signInId: string;
  tokenHash: string;
  lastUsedAt: string | number;
  accountId: string;
  memberId: string | null;
}

function viewer(
  accountId: string,
  sessionId: string,
  member: Person | undefined,
  roles: readonly HeldRole[],
): Viewer {
  const known = member && !member.archivedAt;
  return {
    accountId,
    sessionId,
    member: known
      ? {
          id: member.id,
          name: member.name,
          kind: member.kind,
          unitId: member.unitId,
          unitPath: member.unitPath,
        }
      : null,
    roles: known ? roles : [],
  };
}
