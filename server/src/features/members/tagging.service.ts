import { Injectable } from '@nestjs/common';
import type { Id, MemberView } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import { scopesOf, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { MemberScope } from './member-scope.service.js';
import { MemberTags } from './member-tags.service.js';
import { MemberViews } from './member-views.service.js';
import { tidied } from './tags.rules.js';

/** Organizers give people tags, on record. */
@Injectable()
export class Tagging {
  constructor(
    private readonly transactions: Transactions,
    private readonly scope: MemberScope,
    private readonly tags: MemberTags,
    private readonly audit: AuditService,
    private readonly views: MemberViews,
  ) {}

  inUse(viewer: Viewer): Promise<{ tag: string; members: number }[]> {
    return this.tags.inUse(scopesOf(viewer, 'organizer'));
  }

  /** These tags and no others; of two who say so at once the later one counts. */
  async set(viewer: Viewer, memberId: Id, typed: readonly string[]): Promise<MemberView> {
    const tags = tidied(typed);
    const member = await this.transactions.run(async manager => {
      const found = await this.scope.expect(viewer, memberId, manager);
      await this.tags.replace(manager, memberId, tags);
      await this.audit.record(manager, viewer, {
        ...{ action: 'members.tag', subjectId: memberId, unitPath: found.unitPath },
        detail: { tags: tags.length },
      });
      return found;
    });
    return this.views.whole(member);
  }
}
