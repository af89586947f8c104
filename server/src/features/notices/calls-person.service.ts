import { Injectable } from '@nestjs/common';
import type { CallTask, Id } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { MembersService } from '../members/members.service.js';
import { mayCall } from './calls.rules.js';
import { CallTasks } from './calls-tasks.service.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

/** Somebody who is rung up for a notice. */
export interface Called {
  readonly notice: Notice;
  readonly row: NoticeRecipient;
}

export type Whom = Pick<NoticeRecipient, 'noticeId' | 'memberId'>;

/**
 * Finds one person of one notice for whoever rings them up: an organizer of the part of the tree it came from and of
 * the one the person belongs to now, or the caller.
 */
@Injectable()
export class CalledPerson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly tasks: CallTasks,
    private readonly audit: AuditService,
  ) {}

  /** As they stand, with nobody else changing them before the transaction ends. NOT_FOUND where it is not for the viewer. */
  async hold(manager: EntityManager, viewer: Viewer, whom: Whom): Promise<Called> {
    const notice = await expectFound(manager, Notice, whom.noticeId);
    await this.lock(manager, whom);
    const row = await this.expect(manager, viewer, notice, whom.memberId);
    return { notice, row };
  }

  /** Puts on record that their numbers are about to be shown. */
  async look(manager: EntityManager, viewer: Viewer, whom: Whom): Promise<void> {
    const notice = await expectFound(manager, Notice, whom.noticeId);
    await this.expect(manager, viewer, notice, whom.memberId);
    await this.audit.record(manager, viewer, {
      action: 'notices.calls',
      subjectId: notice.id,
      unitPath: notice.unitPath,
      detail: { people: 1, memberIds: [whom.memberId] },
    });
  }

  async task(viewer: Viewer, noticeId: Id, memberId: Id): Promise<CallTask> {
    const { manager } = this.dataSource;
    const notice = await expectFound(manager, Notice, noticeId);
    const row = await this.expect(manager, viewer, notice, memberId);
    const [task] = await this.tasks.of(viewer, [row], new Map([[noticeId, notice]]));
    if (!task) throw new DomainError('NOT_FOUND');
    return task;
  }

  /** @param action the verb: `call` */
  log(
    manager: EntityManager,
    viewer: Viewer,
    { notice, row }: Called,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(manager, viewer, {
      action: `notices.${action}`,
      subjectId: row.memberId,
      unitPath: notice.unitPath,
      detail: { noticeId: notice.id, ...detail },
    });
  }

  /** Writing a row into itself holds it, alike on every database. */
  protected async lock(manager: EntityManager, whom: Whom): Promise<void> {
    await manager.update(NoticeRecipient, whom, { memberId: whom.memberId });
  }

  private async expect(
    manager: EntityManager,
    viewer: Viewer,
    notice: Notice,
    memberId: Id,
  ): Promise<NoticeRecipient> {
    const row = await manager.findOneBy(NoticeRecipient, { noticeId: notice.id, memberId });
    const person = await this.people.find(memberId, manager);
    if (!row || !person) throw new DomainError('NOT_FOUND');
    const isOwn = [notice, person].every(({ unitPath }) => covers(viewer, 'organizer', unitPath));
    if (!isOwn && !mayCall(notice, row, viewer.member?.id, this.clock.now()))
      throw new DomainError('NOT_FOUND');
    return row;
  }
}
