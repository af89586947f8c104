import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { ViewerSource } from '../../http/viewer.guard.js';
import { hashToken } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
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

  override async viewerOf(token: string): Promise<Viewer | null> {
    const signIn = await this.dataSource.manager.findOneBy(SignIn, { tokenHash: hashToken(token) });
    const now = this.clock.now();
    if (!signIn || signIn.revokedAt || signIn.expiresAt <= now) return null;
    await this.slide(signIn, now);

    const account = await this.dataSource.manager.findOneBy(Account, { id: signIn.accountId });
    if (!account) return null;
    const member = account.memberId ? await this.people.find(account.memberId) : null;
    return {
      accountId: account.id,
      sessionId: signIn.id,
      member: member && {
        id: member.id,
        name: member.name,
        kind: member.kind,
        unitId: member.unitId,
        unitPath: member.unitPath,
      },
      roles: member ? await this.grants.held(member.id) : [],
    };
  }

  /** Ninety days after the last use; written once a day at most. */
  private async slide(signIn: SignIn, now: Date): Promise<void> {
    if (now.getTime() - signIn.lastUsedAt.getTime() < dayMs) return;
    const expiresAt = new Date(now.getTime() + signInDays * dayMs);
    await this.transactions.run(manager =>
      manager.update(SignIn, { id: signIn.id }, { lastUsedAt: now, expiresAt }),
    );
  }
}
