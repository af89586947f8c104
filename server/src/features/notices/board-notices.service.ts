import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { expectCovered, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { Notice } from './notice.entity.js';

/** Notices for those who organize the part of the tree in whose name they were sent. */
@Injectable()
export class BoardNotices {
  constructor(private readonly audit: AuditService) {}

  /** NOT_FOUND where it was sent from elsewhere. */
  async expect(manager: EntityManager, viewer: Viewer, noticeId: Id): Promise<Notice> {
    const notice = await expectFound(manager, Notice, noticeId);
    expectCovered(viewer, 'organizer', notice.unitPath);
    return notice;
  }

  /** @param action the verb: `recall` */
  record(
    manager: EntityManager,
    viewer: Viewer,
    { id, unitPath }: Notice,
    action: string,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(manager, viewer, {
      action: `notices.${action}`,
      subjectId: id,
      unitPath,
      detail,
    });
  }
}
