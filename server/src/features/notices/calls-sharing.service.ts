import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import { scopesOf, type Viewer } from '../../kernel/viewer.js';
import { GrantsService } from '../accounts/grants.service.js';
import { MembersService } from '../members/members.service.js';
import { BoardNotices } from './board-notices.service.js';
import { OpenCalls } from './calls-open.service.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { shareOut } from './share.rules.js';

const idsPerStatement = 500;

/** Shares the open calls of a notice out to callers, or takes them back. */
@Injectable()
export class CallSharing {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: BoardNotices,
    private readonly open: OpenCalls,
    private readonly people: MembersService,
    private readonly grants: GrantsService,
  ) {}

  /**
   * Those of the viewer's part of the tree, `mostSharedCalls` at a time, by branch and name in one run for each
   * caller. Who reads the notice meanwhile is left alone.
   * NO_CALLS where nobody is to be rung up; AUDIENCE_OUTSIDE for callers who are not the viewer's to ask.
   */
  async share(viewer: Viewer, noticeId: Id, callerIds: readonly Id[]): Promise<void> {
    const callers = [...new Set(callerIds)];
    await this.transactions.run(async manager => {
      const notice = await this.notices.expect(manager, viewer, noticeId);
      if (notice.recalledAt) throw new DomainError('NOTICE_RECALLED');
      await this.expectOwn(manager, viewer, callers);
      await this.hold(manager, noticeId);
      const within = scopesOf(viewer, 'organizer');
      await this.assign(manager, noticeId, null, await this.open.assignedIds(manager, noticeId, within));
      const memberIds = callers.length ? await this.open.next(manager, noticeId, within) : [];
      if (callers.length > 0 && memberIds.length === 0) throw new DomainError('NO_CALLS');
      for (const [index, run] of shareOut(memberIds, callers.length || 1).entries())
        await this.assign(manager, noticeId, callers[index] ?? null, run);
      await this.notices.record(manager, viewer, notice, 'share-calls', { callers, calls: memberIds.length });
    });
  }

  /** Who else shares out waits: writing a row into itself holds it, alike on every database. */
  private async hold(manager: EntityManager, id: Id): Promise<void> {
    await manager.update(Notice, { id }, { id });
  }

  private async assign(
    manager: EntityManager,
    noticeId: Id,
    callerId: Id | null,
    memberIds: readonly Id[],
  ): Promise<void> {
    for (let from = 0; from < memberIds.length; from += idsPerStatement) {
      const ids = memberIds.slice(from, from + idsPerStatement);
      await manager
        .createQueryBuilder()
        .update(NoticeRecipient)
        .set({ callerId })
        .where("noticeId = :noticeId AND memberId IN (:...ids) AND standing = 'call'", { noticeId, ids })
        .execute();
    }
  }

  /** People of the viewer's part of the tree, and those who hold a role for it. */
  private async expectOwn(manager: EntityManager, viewer: Viewer, callerIds: readonly Id[]): Promise<void> {
    const scopes = scopesOf(viewer, 'organizer');
    const people = await this.people.byIds(callerIds, manager);
    const roles = await this.grants.heldBy(callerIds, manager);
    const isOwn = (id: Id) => {
      const person = people.get(id);
      if (!person || person.archivedAt) return false;
      const held = (roles.get(id) ?? []).map(({ unitPath }) => unitPath);
      return scopes.some(
        scope =>
          person.unitPath.startsWith(scope) ||
          held.some(path => path.startsWith(scope) || scope.startsWith(path)),
      );
    };
    if (!callerIds.every(isOwn)) throw new DomainError('AUDIENCE_OUTSIDE');
  }
}
