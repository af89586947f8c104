import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { SubscribeMessage } from '../../wechat/wechat.client.js';
import { Notice } from './notice.entity.js';
import { isOver } from './notice.rules.js';
import { PushDelivery } from './push-delivery.entity.js';
import type { Round } from './push-kinds.rules.js';
import { messageData, pageOf } from './push-message.rules.js';
import { PushReach } from './push-reach.service.js';
import { type PushReader, PushReaders } from './push-readers.service.js';

/** A delivery, with what is to be sent; null where nothing is any more. */
export interface Letter {
  readonly delivery: PushDelivery;
  readonly message: SubscribeMessage | null;
}

/** Writes what is to be sent, right before it goes. */
@Injectable()
export class PushLetters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reach: PushReach,
    private readonly readers: PushReaders,
  ) {}

  /** By id of the delivery; one that is settled is left out. */
  async of(deliveryIds: readonly Id[]): Promise<Map<Id, Letter>> {
    const { manager } = this.dataSource;
    const deliveries = await manager.findBy(PushDelivery, { id: In([...deliveryIds]), state: 'waiting' });
    const noticeIds = [...new Set(deliveries.map(({ noticeId }) => noticeId))];
    const found = noticeIds.length ? await manager.findBy(Notice, { id: In(noticeIds) }) : [];
    const notices = new Map(found.map(notice => [notice.id, notice]));
    const readers = await this.readers.of(manager, deliveries);
    const overtaken = await this.overtaken(manager, deliveries, notices);
    return new Map(
      deliveries.map(delivery => {
        const { id, noticeId } = delivery;
        const message = overtaken.has(id)
          ? null
          : this.write(delivery, notices.get(noticeId), readers.get(id));
        return [id, { delivery, message }];
      }),
    );
  }

  /** Those that a message about the latest correction follows anyway, to the same phone. */
  private async overtaken(
    manager: EntityManager,
    deliveries: readonly PushDelivery[],
    notices: ReadonlyMap<Id, Notice>,
  ): Promise<Set<Id>> {
    const latest = ({ noticeId }: PushDelivery) => `v${notices.get(noticeId)?.version ?? 1}`;
    const older = deliveries.filter(one => latest(one) !== 'v1' && latest(one) !== one.round);
    if (older.length === 0) return new Set();
    const keyOf = ({ noticeId, round, accountId, memberId }: PushDelivery, as = round) =>
      `${noticeId} ${as} ${accountId} ${memberId}`;
    const newer = await manager.findBy(PushDelivery, {
      noticeId: In(older.map(({ noticeId }) => noticeId)),
      round: In(older.map(latest)),
      accountId: In(older.map(({ accountId }) => accountId)),
    });
    const keys = new Set(newer.map(one => keyOf(one)));
    return new Set(older.filter(one => keys.has(keyOf(one, latest(one)))).map(({ id }) => id));
  }

  /** Nothing goes out for what was recalled, replaced by something newer or is over. */
  private write(
    { kind, round, templateId }: PushDelivery,
    notice: Notice | undefined,
    reader: PushReader | undefined,
  ): SubscribeMessage | null {
    const template = this.reach.template(kind);
    if (!notice || !reader || template?.id !== templateId) return null;
    if (notice.recalledAt || notice.replacedBy || isOver(notice, this.clock.now())) return null;
    const said = { ...notice, noticeId: notice.id, round: round as Round, copyFor: reader.copyFor };
    const data = messageData(template, said);
    return data && { openid: reader.openid, templateId, page: pageOf(said), data };
  }
}
