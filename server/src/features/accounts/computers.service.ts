import { Injectable } from '@nestjs/common';
import { readLink } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { memberOf, type Viewer } from '../../kernel/viewer.js';
import { Account } from './account.entity.js';
import { Claim } from './claim.entity.js';
import { ClaimViews } from './claim-views.service.js';
import { ClaimsService } from './claims.service.js';

/** A recognised phone signs in a computer as the same person: only ever a browser that is nobody's yet. */
@Injectable()
export class ComputersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly claims: ClaimsService,
    private readonly views: ClaimViews,
  ) {}

  /** @param code all six digits the computer shows, or what a camera read off its screen */
  async join(viewer: Viewer, code: string): Promise<void> {
    const { id } = memberOf(viewer);
    await this.transactions.run(async manager => {
      const claim = await this.waiting(manager, id, code);
      await this.claims.resolve(manager, viewer, claim.id, id, 'self');
    });
  }

  /** NO_SUCH_COMPUTER for phones, for what is over, and for computers that are another's. */
  private async waiting(manager: EntityManager, memberId: string, code: string): Promise<Claim> {
    const claim = await this.showing(manager, code);
    const account = claim && (await manager.findOneBy(Account, { id: claim.accountId }));
    const isFree = account?.memberId === null || account?.memberId === memberId;
    if (!claim || account?.kind !== 'browser' || !isFree || claim.expiresAt <= this.clock.now())
      throw new DomainError('NO_SUCH_COMPUTER');
    return claim;
  }

  private async showing(manager: EntityManager, code: string): Promise<Claim | null> {
    const link = readLink(code);
    if (link?.kind === 'r') return manager.findOneBy(Claim, { linkCode: link.code });
    const claim = await manager.findOneBy(Claim, { liveDigits: code.slice(0, 4) });
    return claim && this.views.computerCode(claim) === code ? claim : null;
  }
}
