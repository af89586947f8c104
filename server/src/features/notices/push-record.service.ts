import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Credits } from './credits.service.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';
import { PushDelivery } from './push-delivery.entity.js';
import type { PushOutcome } from './push-fate.rules.js';
import { byReader, places } from './recipient-keys.js';

/** A message, and what became of it. */
export interface Result {
  readonly delivery: PushDelivery;
  readonly outcome: PushOutcome;
}

/** Writes down what became of messages, what that means for their credits, and for whom it was to reach. */
@Injectable()
export class PushRecord {
  constructor(
    private readonly clock: Clock,
    private readonly credits: Credits,
  ) {}

  /** Each at most once: the transaction ends their jobs as well. */
  async settle(manager: EntityManager, results: readonly Result[]): Promise<void> {
    const of = <S extends PushOutcome['state']>(state: S) =>
      results.filter(
        (result): result is Result & { outcome: { state: S } } => result.outcome.state === state,
      );
    await this.sent(manager, of('sent'));
    await this.refused(manager, of('refused'));
    await this.unknown(manager, of('unknown').map(deliveryOf));
    await this.dropped(manager, of('dropped').map(deliveryOf));
  }

  /** These were on their way and nobody knows how they ended. */
  async lose(manager: EntityManager, deliveryIds: readonly Id[]): Promise<void> {
    await this.unknown(
      manager,
      await manager.findBy(PushDelivery, { id: In([...deliveryIds]), state: 'waiting' }),
    );
  }

  /** This one will never be sent. */
  async giveUp(manager: EntityManager, deliveryId: Id): Promise<void> {
    await this.dropped(manager, await manager.findBy(PushDelivery, { id: deliveryId, state: 'waiting' }));
  }

  /**
   * WeChat says afterwards how a message fared: one that counted as sent did not arrive, or one of unknown fate did.
   * @param errcode null: it arrived
   */
  async amend(manager: EntityManager, delivery: PushDelivery, errcode: number | null): Promise<void> {
    if (errcode === null && delivery.state === 'unknown')
      await this.sent(manager, [{ delivery, outcome: { state: 'sent', msgid: delivery.msgid } }]);
    if (errcode === null || delivery.state !== 'sent') return;
    await this.close(manager, [delivery], {
      state: 'refused',
      errcode: Number.isInteger(errcode) ? errcode : -1,
    });
    await this.mark(
      manager,
      [delivery],
      "push = 'refused', standing = CASE WHEN standing = 'pushed' THEN 'call' ELSE standing END",
    );
  }

  private async sent(manager: EntityManager, results: readonly Result[]): Promise<void> {
    if (results.length === 0) return;
    const ids = results.map(({ delivery }) => delivery.id);
    const msgids = results.map(({ outcome }) => (outcome.state === 'sent' ? outcome.msgid : null));
    await manager.query(
      `UPDATE push_deliveries SET state = 'sent', settledAt = ?, msgid = CASE id ${ids.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE id IN (${places(ids)})`,
      [this.clock.now().getTime(), ...ids.flatMap((id, index) => [id, msgids[index] ?? null]), ...ids],
    );
    await this.mark(
      manager,
      results.map(deliveryOf),
      "push = 'sent', standing = CASE WHEN standing = 'call' THEN 'pushed' ELSE standing END",
    );
  }

  private async refused(
    manager: EntityManager,
    results: readonly (Result & { outcome: { state: 'refused' } })[],
  ): Promise<void> {
    for (const errcode of new Set(results.map(({ outcome }) => outcome.errcode))) {
      const alike = results.filter(({ outcome }) => outcome.errcode === errcode).map(deliveryOf);
      await this.close(manager, alike, { state: 'refused', errcode });
    }
    const left = (credit: 'back' | 'gone') =>
      results.filter(({ outcome }) => outcome.credit === credit).map(deliveryOf);
    await this.credits.giveBack(manager, left('back'));
    await this.credits.refused(manager, left('gone'));
    await this.notReached(manager, results.map(deliveryOf), 'refused');
  }

  private async unknown(manager: EntityManager, deliveries: readonly PushDelivery[]): Promise<void> {
    await this.close(manager, deliveries, { state: 'unknown' });
    await this.notReached(manager, deliveries, 'unknown');
  }

  private async dropped(manager: EntityManager, deliveries: readonly PushDelivery[]): Promise<void> {
    await this.close(manager, deliveries, { state: 'dropped' });
    await this.credits.giveBack(manager, deliveries);
    await this.notReached(manager, deliveries, 'none');
  }

  private async close(
    manager: EntityManager,
    deliveries: readonly PushDelivery[],
    how: Partial<PushDelivery>,
  ): Promise<void> {
    if (deliveries.length === 0) return;
    const id = In(deliveries.map(delivery => delivery.id));
    await manager.update(PushDelivery, { id }, { ...how, settledAt: this.clock.now() });
  }

  /** What an earlier message has achieved stays. */
  private notReached(
    manager: EntityManager,
    deliveries: readonly PushDelivery[],
    push: NoticeRecipient['push'],
  ): Promise<void> {
    const set = `push = CASE WHEN push = 'waiting' THEN '${push}' ELSE push END`;
    return this.mark(manager, deliveries, set);
  }

  private async mark(
    manager: EntityManager,
    deliveries: readonly PushDelivery[],
    set: string,
  ): Promise<void> {
    const key = byReader(manager.connection);
    for (const [noticeId, memberIds] of readersOf(deliveries))
      await manager.query(
        `UPDATE notice_recipients ${key} SET ${set} WHERE noticeId = ? AND memberId IN (${places(memberIds)})`,
        [noticeId, ...memberIds],
      );
  }
}

const deliveryOf = ({ delivery }: Result): PushDelivery => delivery;

/** People whose own phone it was about, by notice; a relative's copy changes nothing for them. */
function readersOf(deliveries: readonly PushDelivery[]): Map<Id, Id[]> {
  const readers = new Map<Id, Id[]>();
  for (const { noticeId, memberId, copy } of deliveries)
    if (!copy) readers.set(noticeId, [...(readers.get(noticeId) ?? []), memberId]);
  return readers;
}
