import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { insertRows } from '../../db/insert-rows.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type Elder, FamilyService } from '../family/family.service.js';
import { MembersService } from '../members/members.service.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { Spreading } from './reading-spreading.service.js';
import { newRecipient } from './recipient-row.js';

/** For whom somebody reads: for themselves, or for an elder whose notices they get. */
export interface Reader {
  readonly memberId: Id;
  readonly elder: Elder | null;
}

/** One reader's copy of a notice. */
export interface Copy extends Reader {
  readonly notice: Notice;
  /** Null while the recipients are still being written down. */
  readonly row: NoticeRecipient | null;
}

/** A newer notice of the same thread, and another after it; nobody changes an activity more often. */
const mostReplaced = 20;

/** Finds whose notices somebody may open. */
@Injectable()
export class Copies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly family: FamilyService,
    private readonly people: MembersService,
    private readonly spreading: Spreading,
  ) {}

  /** Whose notices this phone shows: one's own first. Who is not recognised has none of their own. */
  async readers(viewer: Viewer): Promise<Reader[]> {
    const own = viewer.member ? [{ memberId: viewer.member.id, elder: null }] : [];
    const elders = await this.family.eldersOf(this.dataSource.manager, viewer.accountId);
    const others = elders.filter(({ memberId }) => memberId !== viewer.member?.id);
    return [...own, ...others.map(elder => ({ memberId: elder.memberId, elder }))];
  }

  /**
   * The copy of whoever `forId` names, oneself where it is left out; of a notice that another has taken the place
   * of, that other one. NOT_FOUND where it is none of theirs.
   */
  async open(viewer: Viewer, noticeId: Id, forId?: Id): Promise<Copy> {
    const copy = await this.find(viewer, noticeId, forId);
    if (!copy) throw new DomainError('NOT_FOUND');
    return copy;
  }

  /** As `open`, null where it is none of theirs. */
  async find(viewer: Viewer, noticeId: Id, forId?: Id): Promise<Copy | null> {
    const notice = await expectFound(this.dataSource.manager, Notice, noticeId);
    const memberId = forId ?? viewer.member?.id;
    const reader = (await this.readers(viewer)).find(one => one.memberId === memberId);
    const copy = reader ? await this.copyOf(notice, reader) : null;
    return copy && this.newest(copy);
  }

  private async copyOf(notice: Notice, reader: Reader): Promise<Copy | null> {
    if (reader.elder && notice.sentAt < reader.elder.since) return null;
    const { memberId } = reader;
    const row = await this.rowOf(notice, memberId);
    if (row || (await this.spreading.isMeant(notice, memberId))) return { ...reader, notice, row };
    // Whoever was written down between the two questions was found by neither.
    const since = notice.spreadAt === null ? await this.rowOf(notice, memberId) : null;
    return since && { ...reader, notice, row: since };
  }

  private rowOf({ id }: Notice, memberId: Id): Promise<NoticeRecipient | null> {
    return this.dataSource.manager.findOneBy(NoticeRecipient, { noticeId: id, memberId });
  }

  /** Who taps an old message must not read an old time. */
  private async newest(copy: Copy): Promise<Copy> {
    const { manager } = this.dataSource;
    let newest = copy;
    for (let left = mostReplaced; newest.notice.replacedBy && left > 0; left--) {
      const next = await expectFound(manager, Notice, newest.notice.replacedBy);
      const theirs = await this.copyOf(next, { memberId: copy.memberId, elder: copy.elder });
      if (!theirs) break;
      newest = theirs;
    }
    return newest;
  }

  /** Writes the reader down where that has not been done yet; whoever else does it at this moment leaves the row be. */
  async keep(manager: EntityManager, { notice, memberId, row }: Copy): Promise<void> {
    if (row) return;
    const member = await this.people.expect(memberId, manager);
    await insertRows(manager, NoticeRecipient, [newRecipient(notice.id, member)], 'skip');
  }
}
