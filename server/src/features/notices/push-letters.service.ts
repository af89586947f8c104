import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, In } from 'typeorm';
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
    return new Map(
      deliveries.map(delivery => {
        const message = this.write(delivery, notices.get(delivery.noticeId), readers.get(delivery.id));
        return [delivery.id, { delivery, message }];
      }),
    );
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
