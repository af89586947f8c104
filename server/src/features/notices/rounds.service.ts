import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, IsNull } from 'typeorm';
import type { Again, Job } from '../../jobs/job.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { batchOf } from './batches.js';
import { Notice } from './notice.entity.js';
import type { Round } from './push-kinds.rules.js';
import { Pushes } from './pushes.service.js';
import { byReader, inOrder, places } from './recipient-keys.js';

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
    const next = await this.next(manager, notice, payload, limit);
    const memberIds = await this.present(manager, next);
    if (round !== 'remind') await this.reopen(manager, notice, memberIds);
    const pushed = await this.pushes.send(manager, notice, round, memberIds);
    await this.change(manager, noticeId, [...pushed], "push = 'waiting'", "standing = 'call'");
    const last = next.at(-1);
    return last && next.length === limit ? { again: { ...payload, after: last } } : undefined;
  }

  /** The next batch of those who have not read this version; for a reminder, nor heard of it. */
  private async next(
    manager: EntityManager,
    { id, version }: Notice,
    { round, after }: RoundPayload,
    limit: number,
  ): Promise<Id[]> {
    // Whose first message is still on its way would get both at once.
    const unread = "AND standing IN ('pushed', 'call') AND push <> 'waiting'";
    const reached = round === 'remind' ? unread : '';
    const rows: { memberId: Id }[] = await manager.query(
      `SELECT memberId FROM notice_recipients ${inOrder(manager.connection)} WHERE noticeId = ? AND memberId > ?
       AND readVersion < ? ${reached} ORDER BY memberId LIMIT ${limit}`,
      [id, after, version],
    );
    return rows.map(({ memberId }) => memberId);
  }

  private async present(manager: EntityManager, memberIds: readonly Id[]): Promise<Id[]> {
    if (memberIds.length === 0) return [];
    const rows = await this.lookup
      .fitting(manager, ['member.id IN (:...ids) AND member.archivedAt IS NULL', { ids: [...memberIds] }])
      .select('member.id', 'id')
      .getRawMany<{ id: Id }>();
    return rows.map(({ id }) => id);
  }

  /** Who had read or heard of an earlier version does not know of this one; who was rung up since does. */
  private async reopen(manager: EntityManager, notice: Notice, memberIds: readonly Id[]): Promise<void> {
    const correctedAt = (notice.correctedAt ?? notice.sentAt).getTime();
    await this.change(
      manager,
      notice.id,
      memberIds,
      "standing = 'call', push = 'none', callTurn = CASE WHEN callTurn >= 8 THEN callTurn ELSE 0 END",
      "(standing = 'read' OR (standing = 'told' AND (calledAt IS NULL OR calledAt < ?)))",
      [correctedAt],
    );
  }

  private async change(
    manager: EntityManager,
    noticeId: Id,
    memberIds: readonly Id[],
    set: string,
    where: string,
    params: readonly unknown[] = [],
  ): Promise<void> {
    if (memberIds.length === 0) return;
    await manager.query(
      `UPDATE notice_recipients ${byReader(manager.connection)} SET ${set} WHERE noticeId = ?
       AND memberId IN (${places(memberIds)}) AND ${where}`,
      [noticeId, ...memberIds, ...params],
    );
  }
}
