import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import type { Again, Job } from '../../jobs/job.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { MemberTies } from '../members/member-ties.service.js';
import { after } from './audience-preview.service.js';
import { AudienceWhere } from './audience-where.service.js';
import { batchOf } from './batches.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { Pushes } from './pushes.service.js';
import { byReader, places } from './recipient-keys.js';
import { newRecipient } from './recipient-row.js';
import { type SpreadPayload, spreadJob, spreadKind } from './spread.js';

/** Somebody a notice is meant for. */
interface Meant {
  id: Id;
  unitPath: string;
  name: string;
  phoneSealed: string | null;
  landlineSealed: string | null;
}

/** Writes down, once, who a notice goes to. */
@Injectable()
export class Spread implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly whom: AudienceWhere,
    private readonly lookup: MemberLookup,
    private readonly pushes: Pushes,
    ties: MemberTies,
  ) {
    // Who was sent something is not removed as if they had never been there.
    ties.register(async (manager, memberIds) => {
      const found = await manager.find(NoticeRecipient, {
        where: { memberId: In([...memberIds]) },
        select: { noticeId: true, memberId: true },
      });
      return found.map(({ memberId }) => memberId);
    });
  }

  onModuleInit(): void {
    this.jobs.task<SpreadPayload>({
      kind: spreadKind,
      inWords: () => '把通知发给名单上的人',
      run: (manager, job) => this.run(manager, job),
      abandoned: (manager, { payload }) => this.end(manager, { id: payload.noticeId }),
    });
    this.jobs.every({ name: 'notices.late', minutes: 10, run: manager => this.admitLate(manager) });
  }

  /** Notices that still admit those who come to fit are walked again. */
  private async admitLate(manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const open = {
      lateUntil: MoreThan(now),
      spreadAt: Not(IsNull()),
      recalledAt: IsNull(),
      replacedBy: IsNull(),
    };
    const notices = await manager.find(Notice, {
      where: [
        { ...open, overAt: IsNull() },
        { ...open, overAt: MoreThan(now) },
      ],
      select: { id: true, unitPath: true },
    });
    await this.jobs.enqueueMany(
      manager,
      notices.map(notice => spreadJob(notice, 'late')),
    );
  }

  private async run(
    manager: EntityManager,
    { payload }: Job<SpreadPayload>,
  ): Promise<Again<SpreadPayload> | undefined> {
    const notice = await manager.findOneBy(Notice, { id: payload.noticeId });
    if (!notice) return undefined;
    if (notice.recalledAt) return this.end(manager, notice);
    const limit = batchOf(manager.connection);
    const meant = await this.next(manager, notice, payload, limit);
    await this.admit(manager, notice, await this.unknown(manager, notice, payload, meant));
    const last = meant.at(-1);
    if (last && meant.length === limit)
      return { again: { ...payload, after: [last.unitPath, last.name, last.id] } };
    if (payload.phase === 'walk') return { again: { ...payload, phase: 'rest', after: null } };
    return this.end(manager, notice);
  }

  private async end(manager: EntityManager, { id }: Pick<Notice, 'id'>): Promise<undefined> {
    await manager.update(Notice, { id, spreadAt: IsNull() }, { spreadAt: this.clock.now() });
  }

  /** The next batch of those meant. Fixed at sending, but for late ones. */
  private async next(
    manager: EntityManager,
    notice: Notice,
    payload: SpreadPayload,
    limit: number,
  ): Promise<Meant[]> {
    const isLate = payload.phase === 'late';
    const at = isLate ? this.clock.now() : notice.sentAt;
    const query = this.lookup
      .fitting(manager, await this.whom.of(manager, notice.audience, { at }))
      .select('member.id', 'id')
      .addSelect('member.unitPath', 'unitPath')
      .addSelect('member.name', 'name')
      .addSelect('member.phoneSealed', 'phoneSealed')
      .addSelect('member.landlineSealed', 'landlineSealed')
      .setParameters({ sentAt: notice.sentAt.getTime() })
      .orderBy('member.unitPath')
      .addOrderBy('member.name')
      .addOrderBy('member.id')
      .limit(limit);
    if (!isLate) query.andWhere('member.createdAt <= :sentAt');
    if (payload.phase === 'rest') query.andWhere('member.updatedAt >= :sentAt');
    if (payload.after) query.andWhere(...after(payload.after));
    return query.getRawMany<Meant>();
  }

  /**
   * Those who are not written down yet, and on the first walk those whose relative has opened the copy before:
   * they have not seen it themselves, and nothing was sent to them.
   */
  private async unknown(
    manager: EntityManager,
    { id }: Notice,
    { phase }: SpreadPayload,
    meant: readonly Meant[],
  ): Promise<Meant[]> {
    if (meant.length === 0) return [];
    const known: { memberId: Id; readVersion: number }[] = await manager.query(
      `SELECT memberId, readVersion FROM notice_recipients ${byReader(manager.connection)} WHERE noticeId = ?
       AND memberId IN (${places(meant)})`,
      [id, ...meant.map(person => person.id)],
    );
    const done = known.filter(row => phase !== 'walk' || row.readVersion > 0);
    const ids = new Set(done.map(({ memberId }) => memberId));
    return meant.filter(person => !ids.has(person.id));
  }

  private async admit(manager: EntityManager, notice: Notice, people: readonly Meant[]): Promise<void> {
    if (people.length === 0) return;
    const pushed = await this.pushes.send(
      manager,
      notice,
      'first',
      people.map(({ id }) => id),
    );
    const rows = people.map(
      (person): NoticeRecipient => ({
        ...newRecipient(notice.id, person),
        push: pushed.has(person.id) ? 'waiting' : 'none',
      }),
    );
    // Whoever has opened it in the same moment, or whose relative has, is written down already.
    await insertRows(manager, NoticeRecipient, rows, 'skip');
    if (pushed.size > 0)
      await manager.query(
        `UPDATE notice_recipients ${byReader(manager.connection)} SET push = 'waiting' WHERE noticeId = ?
         AND memberId IN (${places([...pushed])}) AND push = 'none'`,
        [notice.id, ...pushed],
      );
  }
}
