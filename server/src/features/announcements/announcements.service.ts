import { Injectable } from '@nestjs/common';
import type { AnnouncementRow, AnnouncementView, contract, DryRun, Id, RequestOf } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { cursorOf, readCursor } from '../../db/cursor.js';
import { expectFound } from '../../db/expect-found.js';
import { inSubtrees } from '../../db/paths.js';
import { DomainError } from '../../kernel/domain-error.js';
import { expectCovered, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { AudienceService } from '../notices/audience.service.js';
import { Announcement } from './announcement.entity.js';
import { AnnouncementViews } from './announcement-views.service.js';

const pageSize = 30;

type Question = RequestOf<typeof contract.announcements.dryRun>['body'];

/** What is being written in the viewer's part of the tree. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audiences: AudienceService,
    private readonly views: AnnouncementViews,
  ) {}

  async expectOrganized(manager: EntityManager, viewer: Viewer, id: Id): Promise<Announcement> {
    const announcement = await expectFound(manager, Announcement, id);
    expectCovered(viewer, 'organizer', announcement.unitPath);
    return announcement;
  }

  /** The draft as it was read; refused where it is on its way already, or was changed meanwhile. */
  async expectDraft(
    viewer: Viewer,
    id: Id,
    version: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Announcement> {
    const announcement = await this.expectOrganized(manager, viewer, id);
    if (announcement.state !== 'draft') throw new DomainError('ANNOUNCEMENT_NOT_DRAFT');
    if (announcement.version !== version) throw new DomainError('CHANGED_MEANWHILE');
    return announcement;
  }

  async show(viewer: Viewer, id: Id): Promise<AnnouncementView> {
    return this.views.show(viewer, await this.expectOrganized(this.dataSource.manager, viewer, id));
  }

  /** What is not sent yet, newest first. */
  async list(viewer: Viewer, cursor?: string): Promise<{ items: AnnouncementRow[]; next: string | null }> {
    const [where, params] = inSubtrees('announcement.unitPath', scopesOf(viewer, 'organizer'));
    const query = this.dataSource.manager
      .createQueryBuilder(Announcement, 'announcement')
      .where("announcement.state IN ('draft', 'in_review', 'scheduled')")
      .andWhere(where, params)
      .orderBy('announcement.id', 'DESC')
      .take(pageSize + 1);
    if (cursor) query.andWhere('announcement.id < :id', { id: readCursor(cursor, 1)[0] });
    const found = await query.getMany();
    const page = found.slice(0, pageSize);
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return { items: await this.views.rows(viewer, page), next: last ? cursorOf([last.id]) : null };
  }

  /** Whom an audience holds now; nothing is sent. */
  async dryRun(viewer: Viewer, { audience, ...page }: Question): Promise<DryRun> {
    const { manager } = this.dataSource;
    return this.audiences.dryRun(manager, await this.audiences.check(viewer, audience, manager), page);
  }
}
