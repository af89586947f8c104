import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, IsNull } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { expectCovered, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { Grant } from './grant.entity.js';
import { GrantsService } from './grants.service.js';

type Held = Pick<Grant, 'role' | 'unitPath'>;

const isForWholeTree = ({ role, unitPath }: Held): boolean =>
  role === 'organizer' && unitPath.split('/').length === 3;

/** Takes roles back, and sees to it that somebody is left who can give them for the whole tree. */
@Injectable()
export class GrantEndings {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly grants: GrantsService,
    private readonly audit: AuditService,
  ) {}

  /** Taken back again it stays as it was. LAST_ORGANIZER where nobody could give roles any more. */
  async revoke(viewer: Viewer, grantId: Id): Promise<void> {
    await this.transactions.run(async manager => {
      const grant = await expectFound(manager, Grant, grantId);
      const { memberId, unitPath, role } = grant;
      expectCovered(viewer, 'organizer', unitPath);
      const ended = { revokedAt: this.clock.now(), revokedBy: viewer.member?.id ?? null };
      const { affected } = await manager.update(Grant, { id: grantId, revokedAt: IsNull() }, ended);
      if (!affected) return;
      await this.expectSomebodyLeft(manager, [grant]);
      const action = 'grants.revoke';
      await this.audit.record(manager, viewer, { action, subjectId: memberId, unitPath, detail: { role } });
    });
  }

  /** LAST_ORGANIZER where a person who has just been archived was the last one. */
  async expectMayLeave(manager: EntityManager, memberId: Id): Promise<void> {
    await this.expectSomebodyLeft(manager, await this.grants.held(memberId, manager));
  }

  /** Called once the roles are gone. Two last organizers who go at once come one after the other. */
  private async expectSomebodyLeft(manager: EntityManager, gone: readonly Held[]): Promise<void> {
    const whole = gone.find(isForWholeTree);
    if (!whole) return;
    const { role, unitPath } = whole;
    await manager.update(Grant, { role, unitPath }, { role });
    if ((await this.grants.organizersOver(unitPath, manager)).length === 0)
      throw new DomainError('LAST_ORGANIZER');
  }
}
