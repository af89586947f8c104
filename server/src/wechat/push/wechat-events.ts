import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { isDuplicate } from '../../db/faults.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { keyOf, type PushEvent, type PushEventName } from './event.js';
import { WechatEvent } from './wechat-event.entity.js';

/** Acts upon an event, in the transaction that remembers it; awaits the database only and may run more than once. */
export type PushHandler = (manager: EntityManager, event: PushEvent) => Promise<void>;

const KEPT_MS = 7 * 24 * 3600_000;

/** Hands WeChat's events to those who asked for them, each once however often it is pushed. */
@Injectable()
export class WechatEvents {
  private readonly handlers = new Map<PushEventName, PushHandler[]>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Called by a feature in its `onModuleInit`. A handler that throws undoes everything, and WeChat pushes again. */
  on(name: PushEventName, handler: PushHandler): void {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler]);
  }

  /** Whether the event was acted upon before. */
  async isKnown(event: PushEvent): Promise<boolean> {
    return this.dataSource.manager.existsBy(WechatEvent, { eventKey: keyOf(event) });
  }

  /** Acts upon the event unless that was done before. */
  async receive(event: PushEvent): Promise<void> {
    const handlers = this.handlers.get(event.name) ?? [];
    if (handlers.length === 0) return;
    try {
      await this.transactions.run(async manager => {
        await this.remember(manager, event);
        for (const handler of handlers) await handler(manager, event);
      });
    } catch (error) {
      if (!(error instanceof AlreadyKnown)) throw error;
    }
  }

  /** Forgets events of more than seven days ago; WeChat repeats within seconds. */
  async forgetOld(manager: EntityManager): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await manager.delete(WechatEvent, { receivedAt: LessThan(before) });
  }

  private async remember(manager: EntityManager, event: PushEvent): Promise<void> {
    try {
      await manager.insert(WechatEvent, { eventKey: keyOf(event), receivedAt: this.clock.now() });
    } catch (error) {
      // Thrown on, so that the transaction ends; a duplicate of a handler's own is another matter.
      throw isDuplicate(error) ? new AlreadyKnown() : error;
    }
  }
}

class AlreadyKnown extends Error {}
