import { Injectable } from '@nestjs/common';
import type { ClaimView, Id } from '@wanqing/shared';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { isDuplicate } from '../../db/faults.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newCode, newDigits, newId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Account } from './account.entity.js';
import { Claim } from './claim.entity.js';
import { claimMs, isFresh } from './claim.rules.js';
import { ClaimCrowd } from './claim-crowd.service.js';
import { ClaimViews } from './claim-views.service.js';

/** The rescue code a phone or computer shows. */
@Injectable()
export class OwnClaims {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly crowd: ClaimCrowd,
    private readonly views: ClaimViews,
  ) {}

  /** The code this phone shows: the one it has while that is fresh, else a new one. */
  async open(viewer: Viewer): Promise<ClaimView> {
    const { manager } = this.dataSource;
    const where = { accountId: viewer.accountId };
    const [latest] = await manager.find(Claim, { where, order: { id: 'DESC' }, take: 1 });
    if (latest && isFresh(latest, this.clock.now())) return this.views.own(latest);
    const { kind } = await expectFound(manager, Account, viewer.accountId);
    const origin = kind === 'browser' ? this.crowd.originFor(viewer) : null;
    if (origin) await this.crowd.expectShare(origin);
    return this.views.own(await this.insertFree(viewer.accountId, origin));
  }

  /** Digits are drawn at random; the unique key says when somebody else shows the same. */
  private async insertFree(accountId: Id, origin: string | null): Promise<Claim> {
    for (let tries = 0; tries < 40; tries++) {
      try {
        return await this.transactions.run(manager => this.insert(manager, accountId, origin, newDigits()));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
    throw new DomainError('BUSY');
  }

  private async insert(
    manager: EntityManager,
    accountId: Id,
    origin: string | null,
    digits: string,
  ): Promise<Claim> {
    const now = this.clock.now();
    const over = { liveDigits: digits, expiresAt: LessThanOrEqual(now) };
    await manager.update(Claim, over, { liveDigits: null });
    await manager.update(Claim, { accountId }, { liveDigits: null });
    const claim = manager.create(Claim, {
      ...{ id: newId(), accountId, digits, liveDigits: digits, linkCode: newCode(), origin, createdAt: now },
      expiresAt: new Date(now.getTime() + claimMs),
      resolvedAt: null,
      resolvedBy: null,
      memberId: null,
    });
    await manager.insert(Claim, claim);
    if (origin) await this.crowd.thin(manager);
    return claim;
  }

  async mine(viewer: Viewer, claimId: Id): Promise<ClaimView> {
    const where = { id: claimId, accountId: viewer.accountId };
    const claim = await this.dataSource.manager.findOneBy(Claim, where);
    if (!claim) throw new DomainError('NOT_FOUND');
    return this.views.own(claim);
  }
}
