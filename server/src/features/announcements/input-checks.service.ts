import { Injectable } from '@nestjs/common';
import type { AnnouncementInput, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { Files } from '../files/files.service.js';
import { AudienceService } from '../notices/audience.service.js';
import { OrgService } from '../org/org.service.js';
import type { Announcement } from './announcement.entity.js';

/** Holds what an organizer saves against what they may: in whose name, to whom, with which files. */
@Injectable()
export class InputChecks {
  constructor(
    private readonly org: OrgService,
    private readonly audiences: AudienceService,
    private readonly files: Files,
  ) {}

  /**
   * The columns it becomes; its files are in use from then on.
   * @param present files that are in use here already: whoever brought them
   * @throws DomainError NOT_FOUND for a unit or file that is not the viewer's, AUDIENCE_OUTSIDE
   */
  async columnsOf(
    manager: EntityManager,
    viewer: Viewer,
    { unitId, content, audience, lateJoiners }: AnnouncementInput,
    present: readonly Id[] = [],
  ): Promise<Pick<Announcement, 'unitId' | 'unitPath' | 'content' | 'audience' | 'lateJoiners'>> {
    const unit = await this.org.expectOrganized(manager, viewer, unitId);
    await this.audiences.check(viewer, audience, manager);
    const brought = content.fileIds.filter(id => !present.includes(id));
    if (brought.length > 0) {
      await this.files.expectUsable(manager, viewer, brought);
      await this.files.attach(manager, brought);
    }
    return { unitId: unit.id, unitPath: unit.path, content, audience, lateJoiners };
  }
}
