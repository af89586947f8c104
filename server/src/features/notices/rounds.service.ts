import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { Again, Job } from '../../jobs/job.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { batchOf } from './batches.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import type { Round } from './push-kinds.rules.js';
import { Pushes } from './pushes.service.js';

export const roundKind = 'notices.round';

interface RoundPayload {
  readonly noticeId: Id;
  readonly round: Exclude<Round, 'first'>;
  /** Member id of the last one seen; empty at the start. */
  readonly after: string;
}

/** Tells recipients of a notice once more: the unread, or everybody who has to know of a correction. */
@Injectable()
export class Rounds implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly lookup: MemberLookup,
    private readonly pushes: Pushes,
  ) {}

  onModuleInit(): void {
    this.jobs.task<RoundPayload>({
      kind: roundKind,
      inWords: ({ round }) => (round === 'remind' ? '再提醒没看通知的人' : '告诉大家通知改了什么'),
      run: (manager, job) => this.run(manager, job),
    });
  }

  /**
   * remind: those who have neither read nor heard of it, as far as there is credit · v2, v3 …: everybody who has
   * not read this version; who had read or heard of an earlier one is to be rung up, unless WeChat reaches them.
   */
  async start(manager: EntityManager, noticeId: Id, round: RoundPayload['round']): Promise<void> {
    const { unitPath } = await manager.findOneByOrFail(Notice, { id: noticeId });
    const payload: RoundPayload = { noticeId, round, after: '' };
    const key = `${roundKind}:${noticeId}:${round}`;
    await this.jobs.enqueue(manager, { kind: roundKind, payload, key, unitPath });
  }

  private async run(
    manager: EntityManager,
    { payload }: Job<RoundPayload>,
  ): Promise<Again<RoundPayload> | undefined> {
    const { noticeId, round } = payload;
    const notice = await manager.findOneBy(Notice, { id: noticeId, recalledAt: IsNull() });
    // A later correction has a round of its own.
    if (!notice || (round !== 'remind' && round !== `v${notice.version}`)) return undefined;
    const limit = batchOf(manager.connection);
    const people = await this.next(manager, notice, payload, limit);
    const memberIds = people.map(({ memberId }) => memberId);
    if (round !== 'remind') await this.reopen(manager, notice, memberIds);
    const pushed = await this.pushes.send(manager, notice, round, memberIds);
    await this.await(manager, noticeId, [...pushed]);
    const last = people.at(-1);
    return last && people.length === limit ? { again: { ...payload, after: last.memberId } } : undefined;
  }

  private next(
    manager: EntityManager,
    { id, version }: Notice,
    { round, after }: RoundPayload,
    limit: number,
  ): Promise<Pick<NoticeRecipient, 'memberId'>[]> {
    const query = manager
      .createQueryBuilder(NoticeRecipient, 'recipient')
      .select('recipient.memberId', 'memberId')
      .where('recipient.noticeId = :id AND recipient.memberId > :after', { id, after })
      .andWhere('recipient.readVersion < :version', { version })
      .orderBy('recipient.memberId')
      .limit(limit);
    // Whose first message is still on its way would get both at once.
    if (round === 'remind')
      query.andWhere("recipient.standing IN ('pushed', 'call') AND recipient.push <> 'waiting'");
    return this.lookup.presentOnly(query, 'recipient.memberId').getRawMany();
  }

  /** Who had read or heard of an earlier version does not know of this one. */
  private async reopen(manager: EntityManager, notice: Notice, memberIds: readonly Id[]): Promise<void> {
    if (memberIds.length === 0) return;
    const correctedAt = (notice.correctedAt ?? notice.sentAt).getTime();
    await manager
      .createQueryBuilder()
      .update(NoticeRecipient)
      .set({
        standing: 'call',
        push: 'none',
        callTurn: () => 'CASE WHEN callTurn >= 8 THEN callTurn ELSE 0 END',
      })
      .where('noticeId = :id AND memberId IN (:...memberIds)', { id: notice.id, memberIds: [...memberIds] })
      // Who was rung up since has heard of it.
      .andWhere(
        "(standing = 'read' OR (standing = 'told' AND (calledAt IS NULL OR calledAt < :correctedAt)))",
        {
          correctedAt,
        },
      )
      .execute();
  }

  private async await(manager: EntityManager, noticeId: Id, memberIds: readonly Id[]): Promise<void> {
    if (memberIds.length === 0) return;
    await manager.update(
      NoticeRecipient,
      { noticeId, memberId: In([...memberIds]), standing: 'call' },
      { push: 'waiting' },
    );
  }
}
