import { Injectable } from '@nestjs/common';
import type { AnnouncementRow, AnnouncementView } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { Files } from '../files/files.service.js';
import { MembersService } from '../members/members.service.js';
import { AudienceService } from '../notices/audience.service.js';
import { OrgService } from '../org/org.service.js';
import type { Announcement } from './announcement.entity.js';
import { missingOf } from './complete.rules.js';
import { Reviewers } from './reviewers.service.js';

/** Announcements as their organizers see them. */
@Injectable()
export class AnnouncementViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly org: OrgService,
    private readonly people: MembersService,
    private readonly files: Files,
    private readonly audiences: AudienceService,
    private readonly reviewers: Reviewers,
  ) {}

  async show(viewer: Viewer, announcement: Announcement): Promise<AnnouncementView> {
    const [row] = await this.rows(viewer, [announcement]);
    const { content, audience } = announcement;
    const files = await this.files.views(content.fileIds);
    return {
      ...(row as AnnouncementRow),
      content,
      attachments: content.fileIds.flatMap(id => files.get(id) ?? []),
      audience,
      audienceWords: await this.audiences.inWords(this.dataSource.manager, audience),
      lateJoiners: announcement.lateJoiners,
      noticeId: announcement.noticeId,
      reviewNote: announcement.reviewNote,
      missing: missingOf(content, audience),
      version: announcement.version,
    };
  }

  async rows(viewer: Viewer, announcements: readonly Announcement[]): Promise<AnnouncementRow[]> {
    const unit = await this.org.refs(announcements.map(({ unitId }) => unitId));
    const authors = await this.people.byIds(announcements.map(({ createdBy }) => createdBy));
    const rights = await this.reviewers.rights(viewer, announcements);
    return announcements.map(announcement => ({
      id: announcement.id,
      state: announcement.state,
      title: announcement.content.title,
      unit: unit(announcement.unitId),
      author: authors.get(announcement.createdBy)?.name ?? '',
      scheduledAt: announcement.scheduledAt?.toISOString() ?? null,
      mayReview: (rights.get(announcement.id) ?? 'none') !== 'none',
      updatedAt: announcement.updatedAt.toISOString(),
    }));
  }
}
