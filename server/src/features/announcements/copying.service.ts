import { Injectable } from '@nestjs/common';
import type { AnnouncementView, Audience, Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { Files } from '../files/files.service.js';
import { MembersService } from '../members/members.service.js';
import { AudienceParts } from '../notices/audience-parts.js';
import { BoardNotices } from '../notices/board-notices.service.js';
import { OrgService } from '../org/org.service.js';
import { AnnouncementEditing } from './editing.service.js';
import { ownPart, type Places } from './own-part.rules.js';

/** Starts a draft from something that was sent. */
@Injectable()
export class Copying {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: BoardNotices,
    private readonly editing: AnnouncementEditing,
    private readonly files: Files,
    private readonly org: OrgService,
    private readonly people: MembersService,
    private readonly parts: AudienceParts,
  ) {}

  /** It says the same, to the same people as far as the viewer may, with the files that are the viewer's to use. */
  async copy(viewer: Viewer, noticeId: Id): Promise<AnnouncementView> {
    const { manager } = this.dataSource;
    const { unitId, content, audience, lateUntil } = await this.notices.expect(manager, viewer, noticeId);
    return this.editing.create(viewer, {
      unitId,
      content: { ...content, fileIds: await this.usable(viewer, content.fileIds) },
      audience: ownPart(audience, await this.placesOf(audience), path => covers(viewer, 'organizer', path)),
      lateJoiners: lateUntil !== null,
    });
  }

  private async usable(viewer: Viewer, fileIds: readonly Id[]): Promise<Id[]> {
    const { manager } = this.dataSource;
    const kept: Id[] = [];
    for (const id of fileIds) {
      const mayUse = await this.files.expectUsable(manager, viewer, [id]).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DomainError) return false;
          throw error;
        },
      );
      if (mayUse) kept.push(id);
    }
    return kept;
  }

  private async placesOf({ units, activities, members, except }: Audience): Promise<Places> {
    const { manager } = this.dataSource;
    const found = await this.org.byIds([...units, ...except.units]);
    const people = await this.people.byIds([...members, ...except.members]);
    const known = await this.parts.activitiesOf(manager, [...activities, ...except.activities]);
    return new Map([
      ...[...found].map(([id, { path }]) => [id, path] as const),
      ...[...people].map(([id, { unitPath }]) => [id, unitPath] as const),
      ...[...known].map(([id, { unitPath }]) => [id, unitPath] as const),
    ]);
  }
}
