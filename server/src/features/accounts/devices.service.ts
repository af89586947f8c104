import { Injectable } from '@nestjs/common';
import type { DeviceView, Id } from '@wanqing/shared';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { expectCovered, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { MembersService } from '../members/members.service.js';
import { Account } from './account.entity.js';
import { DeviceReleases } from './device-releases.js';
import { SignIn } from './sign-in.entity.js';

/** A member's phones and browsers, for organizers. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly people: MembersService,
    private readonly releases: DeviceReleases,
    private readonly audit: AuditService,
  ) {}

  async list(viewer: Viewer, memberId: Id): Promise<DeviceView[]> {
    const member = await this.people.expect(memberId);
    expectCovered(viewer, 'organizer', member.unitPath);
    const accounts = await this.dataSource.manager.findBy(Account, { memberId, recognisedAt: Not(IsNull()) });
    const signIns = await this.dataSource.manager.findBy(SignIn, {
      accountId: In(accounts.map(account => account.id)),
    });
    return accounts.map(account => ({
      id: account.id,
      kind: account.kind,
      recognisedAt: (account.recognisedAt as Date).toISOString(),
      lastSeenAt: latest(signIns.filter(signIn => signIn.accountId === account.id))?.toISOString() ?? null,
    }));
  }

  /** Forgets every device of a member: a lost phone, or one that was recognised as the wrong person. */
  async release(viewer: Viewer, memberId: Id): Promise<void> {
    await this.transactions.run(async manager => {
      const member = await this.people.expect(memberId, manager);
      expectCovered(viewer, 'organizer', member.unitPath);
      const accounts = await manager.find(Account, { where: { memberId }, select: { id: true } });
      await manager.update(Account, { memberId }, { memberId: null, recognisedAt: null, recognisedBy: null });
      await this.people.markRecognised(manager, memberId, false);
      await this.releases.tell(
        manager,
        viewer,
        accounts.map(({ id }) => id),
      );
      await this.audit.record(manager, viewer, {
        action: 'accounts.release',
        subjectId: memberId,
        unitPath: member.unitPath,
      });
    });
  }
}

const latest = (signIns: readonly SignIn[]): Date | undefined =>
  signIns.map(signIn => signIn.lastUsedAt).sort((a, b) => b.getTime() - a.getTime())[0];
