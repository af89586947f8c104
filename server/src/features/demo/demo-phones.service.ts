import { Injectable } from '@nestjs/common';
import { dayOf, type Id, type Role } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { GrantsService } from '../accounts/grants.service.js';
import { RecognitionService } from '../accounts/recognition.service.js';
import { MembersService, type Place } from '../members/members.service.js';
import { crowdOpenids, openidOf, type Persona, personas } from './personas.js';

const roleDays = 3650;
const dayMs = 24 * 60 * 60 * 1000;

/** Phones of the people at the entrance, and what they may do. */
@Injectable()
export class DemoPhones {
  constructor(
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly accounts: AccountsService,
    private readonly recognition: RecognitionService,
    private readonly grants: GrantsService,
  ) {}

  async recognise(manager: EntityManager, openid: string, memberId: Id): Promise<void> {
    const { id } = await this.accounts.insert(manager, 'wechat', { openid });
    const member = await this.people.expect(memberId, manager);
    const nobody = { accountId: id, sessionId: id, member: null, roles: [] };
    await this.recognition.recognise(manager, nobody, id, member, 'claim');
  }

  async give(manager: EntityManager, memberId: Id, role: Role, unit: Place): Promise<void> {
    const endsOn = dayOf(this.clock.now().getTime() + roleDays * dayMs);
    await this.grants.insert(manager, null, memberId, {
      role,
      unitId: unit.id,
      unitPath: unit.path,
      endsOn,
    });
  }

  /** Invented people who have phones of their own, in their order. */
  async crowd(): Promise<Viewer[]> {
    const found = await Promise.all(crowdOpenids.map(openid => this.viewerOf(openid)));
    return found.filter(viewer => viewer !== null);
  }

  /** Everybody whose phone is recognised, by openid. */
  async everybody(): Promise<Map<string, Viewer>> {
    const openids = [...personas.filter(({ recognised }) => recognised).map(openidOf), ...crowdOpenids];
    const found = await Promise.all(
      openids.map(async openid => [openid, await this.viewerOf(openid)] as const),
    );
    return new Map(found.flatMap(([openid, viewer]) => (viewer ? [[openid, viewer] as const] : [])));
  }

  /** The person as they would call the server themselves; null where the demo district is not loaded. */
  async viewerAs(key: Persona['key']): Promise<Viewer | null> {
    const persona = personas.find(one => one.key === key);
    return persona ? this.viewerOf(openidOf(persona)) : null;
  }

  private async viewerOf(openid: string): Promise<Viewer | null> {
    const account = await this.accounts.memberOf(openid);
    const member = account && (await this.people.find(account.memberId));
    if (!member) return null;
    const { id, name, kind, unitId, unitPath } = member;
    return {
      accountId: account.accountId,
      sessionId: account.accountId,
      member: { id, name, kind, unitId, unitPath },
      roles: await this.grants.held(id),
    };
  }
}
