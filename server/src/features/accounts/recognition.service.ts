import { Injectable } from '@nestjs/common';
import type { Id, MeView } from '@wanqing/shared';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { Account } from './account.entity.js';
import { GrantsService } from './grants.service.js';
import { MeService } from './me.service.js';

/** How a phone came to be known: staff said so, WeChat's number, the paper card, or the person on another phone. */
export type RecognisedBy = 'claim' | 'phone' | 'card' | 'self';

/** Says once whose phone this is. */
@Injectable()
export class RecognitionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly grants: GrantsService,
    private readonly audit: AuditService,
    private readonly meViews: MeService,
  ) {}

  /** @param phone as WeChat verified it, without country code */
  async byPhone(viewer: Viewer, phone: string): Promise<MeView> {
    const found = await this.people.byPhone(phone);
    if (found.length > 1) throw new DomainError('PHONE_SHARED');
    return this.recogniseSelf(viewer, found[0] ?? refuse('PHONE_NOT_ON_ROSTER'), 'phone');
  }

  async byCard(viewer: Viewer, cardCode: string): Promise<MeView> {
    const found = (await this.people.byCard(cardCode)) ?? refuse('CARD_UNKNOWN');
    // A card that was found must not take over from its owner's phone; staff can still do it.
    const taken = await this.dataSource.manager.findOneBy(Account, { memberId: found.id });
    if (taken && taken.id !== viewer.accountId)
      throw new DomainError('ALREADY_RECOGNISED', { name: `${found.name}的手机` });
    return this.recogniseSelf(viewer, found, 'card');
  }

  private async recogniseSelf(viewer: Viewer, member: Person, how: RecognisedBy): Promise<MeView> {
    await this.transactions.run(manager => this.recognise(manager, viewer, viewer.accountId, member, how));
    return this.meViews.of(viewer.accountId);
  }

  /** Ties an account to a member; the same again is fine, another person is not. */
  async recognise(
    manager: EntityManager,
    viewer: Viewer,
    accountId: Id,
    member: Person,
    how: RecognisedBy,
  ): Promise<void> {
    if (how === 'claim' || how === 'card') await this.expectNoStrangePower(manager, viewer, member);
    const free = { id: accountId, memberId: IsNull() };
    const { affected } = await manager.update(Account, free, {
      memberId: member.id,
      recognisedAt: this.clock.now(),
      recognisedBy: how,
    });
    if (!affected) return this.expectSame(manager, viewer, accountId, member.id);
    await this.keepPreferences(manager, accountId, member);
    await this.people.markRecognised(manager, member.id, true);
    await this.audit.record(manager, viewer, {
      action: 'accounts.recognise',
      subjectId: member.id,
      unitPath: member.unitPath,
      detail: { accountId, how },
    });
  }

  /** A phone recognised as somebody holds their roles: only who could give those roles may hand them over. */
  private async expectNoStrangePower(manager: EntityManager, viewer: Viewer, member: Person): Promise<void> {
    const held = await this.grants.held(member.id, manager);
    if (held.every(role => covers(viewer, 'organizer', role.unitPath))) return;
    throw new DomainError('HOLDS_ROLES', { name: member.name });
  }

  /** Names another owner only to staff of theirs, and oneself. */
  private async expectSame(
    manager: EntityManager,
    viewer: Viewer,
    accountId: Id,
    memberId: Id,
  ): Promise<void> {
    const account = await manager.findOneByOrFail(Account, { id: accountId });
    if (account.memberId === memberId) return;
    const other = account.memberId ? await this.people.expect(account.memberId, manager) : null;
    const known = other && (other.id === viewer.member?.id || covers(viewer, 'desk', other.unitPath));
    throw new DomainError('ALREADY_RECOGNISED', { name: known ? other.name : '别人' });
  }

  /** A member's further device starts as the first one is set; a colleague's starts in standard mode. */
  private async keepPreferences(manager: EntityManager, accountId: Id, member: Person): Promise<void> {
    const others = await manager.find(Account, {
      where: { memberId: member.id },
      order: { recognisedAt: 'ASC' },
      take: 2,
    });
    const first = others.find(account => account.id !== accountId);
    if (first) await manager.update(Account, { id: accountId }, { mode: first.mode, step: first.step });
    else if (member.kind === 'staff') await manager.update(Account, { id: accountId }, { mode: 'standard' });
  }
}

function refuse(code: 'PHONE_NOT_ON_ROSTER' | 'CARD_UNKNOWN'): never {
  throw new DomainError(code);
}
