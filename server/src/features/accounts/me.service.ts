import { Injectable } from '@nestjs/common';
import type { Id, MeView } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Config } from '../../config.js';
import { expectFound } from '../../db/expect-found.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { Account } from './account.entity.js';
import { GrantsService } from './grants.service.js';

/** What a phone is told about itself. */
@Injectable()
export class MeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly grants: GrantsService,
  ) {}

  async of(accountId: Id): Promise<MeView> {
    const account = await expectFound(this.dataSource.manager, Account, accountId);
    const member = account.memberId ? await this.people.find(account.memberId) : null;
    const held = member ? await this.grants.held(member.id) : [];
    const unit = await this.org.refs([...(member ? [member.unitId] : []), ...held.map(role => role.unitId)]);
    return {
      accountId,
      member: member && {
        id: member.id,
        name: member.name,
        branch: unit(member.unitId),
        phoneLast4: member.phoneLast4,
      },
      preferences: { mode: account.mode, step: account.step },
      roles: held.map(({ role, unitId, endsOn }) => ({ role, unit: unit(unitId), endsOn })),
      help: this.config.help,
      demo: this.config.demo,
    };
  }
}
