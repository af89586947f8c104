import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { GrantsService } from '../accounts/grants.service.js';
import { MembersService } from '../members/members.service.js';
import { AudienceService } from '../notices/audience.service.js';
import type { NewNotice } from '../notices/new-notice.js';
import { OrgService } from '../org/org.service.js';
import type { Announcement } from './announcement.entity.js';

/** Whom it may go to, or why it cannot go out now. */
export type Leave = { readonly audience: NewNotice['audience'] } | { readonly note: string };

/** Whom something may go to: whoever wants it sent may have lost their role while it waited. */
@Injectable()
export class Senders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: MembersService,
    private readonly grants: GrantsService,
    private readonly org: OrgService,
    private readonly audiences: AudienceService,
  ) {}

  /** Whom a viewer's audience means, provided it is not empty and still what they were shown. */
  async expectSeen(
    viewer: Viewer,
    audience: Announcement['audience'],
    seen: number,
  ): Promise<NewNotice['audience']> {
    const { manager } = this.dataSource;
    const sent = await this.audiences.check(viewer, audience, manager);
    const recipients = await this.audiences.count(manager, sent);
    if (recipients === 0) throw new DomainError('AUDIENCE_EMPTY');
    if (recipients !== seen) throw new DomainError('AUDIENCE_CHANGED', { recipients });
    return sent;
  }

  /** Whom an announcement that has waited may go to now, on behalf of who wanted it sent. */
  async leaveFor(manager: EntityManager, announcement: Announcement): Promise<Leave> {
    const { sentBy, unitId, audience } = announcement;
    const unit = (await this.org.byIds([unitId], manager)).get(unitId);
    if (!unit) return { note: '没有发出去：这个单位已经不在了。请换一个单位再发。' };
    const sender = sentBy && (await this.viewerOf(manager, sentBy));
    if (!sender || !covers(sender, 'organizer', unit.path))
      return { note: '没有发出去：原来发的人现在不管这个单位了。请看一遍再发。' };
    return this.within(manager, sender, audience);
  }

  private async within(
    manager: EntityManager,
    sender: Viewer,
    audience: Announcement['audience'],
  ): Promise<Leave> {
    try {
      const sent = await this.audiences.check(sender, audience, manager);
      return (await this.audiences.count(manager, sent)) > 0
        ? { audience: sent }
        : { note: '没有发出去：现在一个人也没有选到。请看看范围再发。' };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'AUDIENCE_OUTSIDE') throw error;
      return { note: '没有发出去：选的人里有不归发的人管的。请改一下范围再发。' };
    }
  }

  /** The person with the roles they hold now; on no phone in particular. */
  private async viewerOf(manager: EntityManager, memberId: Id): Promise<Viewer | null> {
    const member = await this.people.find(memberId, manager);
    if (!member) return null;
    const { id, name, kind, unitId, unitPath } = member;
    return {
      accountId: '',
      sessionId: '',
      member: { id, name, kind, unitId, unitPath },
      roles: await this.grants.held(id, manager),
    };
  }
}
