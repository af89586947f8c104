import { Injectable } from '@nestjs/common';
import type { CardView, Id, MemberInput, MemberView } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import type { Member } from './member.entity.js';
import { changedFields } from './member-file.rules.js';
import { MemberPowers } from './member-powers.service.js';
import { MemberScope } from './member-scope.service.js';
import { MemberViews } from './member-views.service.js';
import { MemberWriter } from './member-writer.service.js';
import { MembersService } from './members.service.js';
import { spelled } from './names.rules.js';

/** One person's entry: looked at, added and changed by organizers, always on record. */
@Injectable()
export class MemberFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: MembersService,
    private readonly writer: MemberWriter,
    private readonly scope: MemberScope,
    private readonly powers: MemberPowers,
    private readonly audit: AuditService,
    private readonly views: MemberViews,
  ) {}

  async show(viewer: Viewer, memberId: Id): Promise<MemberView> {
    const member = await this.transactions.run(async manager => {
      const found = await this.scope.expect(viewer, memberId, manager);
      await this.record(manager, viewer, 'members.look', found);
      return found;
    });
    return this.views.whole(member);
  }

  async create(viewer: Viewer, input: MemberInput): Promise<MemberView> {
    const member = await this.transactions.run(async manager => {
      const branch = await this.scope.expectBranch(viewer, input.branchId, manager);
      const created = await this.people.insert(manager, branch, { ...input, name: spelled(input.name) });
      await this.record(manager, viewer, 'members.create', created);
      return created;
    });
    return this.views.whole(member);
  }

  async update(viewer: Viewer, memberId: Id, wanted: MemberInput & { version: number }): Promise<MemberView> {
    const { version, ...typed } = wanted;
    const input = { ...typed, name: spelled(typed.name) };
    const member = await this.transactions.run(async manager => {
      const before = await this.scope.expect(viewer, memberId, manager);
      const branch = await this.scope.expectBranch(viewer, input.branchId, manager);
      if (before.version !== version) throw new DomainError('CHANGED_MEANWHILE');
      const fields = changedFields(this.inputOf(before), input);
      if (fields.includes('phone')) await this.powers.expectNoMore(manager, viewer, before);
      const after = await this.writer.rewrite(manager, before, input, branch);
      if (!after) throw new DomainError('CHANGED_MEANWHILE');
      await this.record(manager, viewer, 'members.update', after, { fields });
      return after;
    });
    return this.views.whole(member);
  }

  /** Takes a person off the lists, or puts them back; done again it changes nothing. */
  async setArchived(viewer: Viewer, memberId: Id, archived: boolean): Promise<MemberView> {
    const member = await this.transactions.run(async manager => {
      const before = await this.scope.expect(viewer, memberId, manager);
      if ((before.archivedAt !== null) === archived) return before;
      await this.powers.expectNoMore(manager, viewer, before);
      const after = await this.writer.setArchived(manager, before, archived);
      if (!after) throw new DomainError('CHANGED_MEANWHILE');
      if (archived) await this.powers.expectNotNeeded(manager, memberId);
      await this.record(manager, viewer, archived ? 'members.archive' : 'members.restore', after);
      return after;
    });
    return this.views.whole(member);
  }

  async renewCard(viewer: Viewer, memberId: Id): Promise<CardView> {
    const member = await this.transactions.run(async manager => {
      const before = await this.scope.expect(viewer, memberId, manager);
      await this.record(manager, viewer, 'members.renew-card', before);
      return this.writer.renewCard(manager, before);
    });
    return (await this.views.cards([member]))[0] as CardView;
  }

  private inputOf(member: Member): MemberInput {
    const { name, kind, gender, birth, phoneNote, note } = member;
    return {
      ...{ name, kind, branchId: member.unitId, gender, birth },
      ...this.people.phonesOf(member),
      ...{ phoneNote, note },
    };
  }

  private record(
    manager: EntityManager,
    viewer: Viewer,
    action: string,
    { id, unitPath }: Member,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(manager, viewer, { action, subjectId: id, unitPath, detail });
  }
}
