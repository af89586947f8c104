import { Injectable } from '@nestjs/common';
import { dayOf } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { GrantsService } from './grants.service.js';

const yearMs = 365 * 24 * 60 * 60 * 1000;

/** Sets up an empty installation: the district, its office, and one organizer who lets everybody else in. */
@Injectable()
export class FirstOrganizer {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly people: MembersService,
    private readonly grants: GrantsService,
  ) {}

  /** Does nothing where a district is there already. */
  async ensure(district: string, organizer: { name: string; phone: string }): Promise<void> {
    if (!(await this.org.isEmpty())) return;
    await this.transactions.run(manager => this.setUp(manager, district, organizer));
  }

  private async setUp(
    manager: EntityManager,
    district: string,
    { name, phone }: { name: string; phone: string },
  ): Promise<void> {
    const root = await this.org.insert(manager, null, { kind: 'district', name: district });
    const office = await this.org.insert(manager, root, { kind: 'branch', name: '老干部局机关' });
    const member = await this.people.insert(manager, office, { name, phone, kind: 'staff' });
    const endsOn = dayOf(this.clock.now().getTime() + yearMs);
    await this.grants.insert(manager, null, member.id, {
      role: 'organizer',
      unitId: root.id,
      unitPath: root.path,
      endsOn,
    });
  }
}
