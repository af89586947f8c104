import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { Credits } from '../notices/credits.service.js';
import { DemoPhones } from './demo-phones.service.js';
import { DemoSimulator } from './demo-simulator.js';
import { crowdOpenids } from './personas.js';

/** Messages that phones of the demo have accepted. */
@Injectable()
export class DemoCredits {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly phones: DemoPhones,
    private readonly credits: Credits,
    private readonly simulator: DemoSimulator,
  ) {}

  /**
   * Whoever has no message of a kind left accepts two; the crowd one, and only of announcements. The simulator
   * forgets at its end: it is told anew what our own book says.
   */
  async prepare(): Promise<void> {
    const everybody = await this.phones.everybody();
    const openids = await this.transactions.run(async manager => {
      const alike = new Map<string, string[]>();
      for (const [openid, { accountId }] of everybody) {
        for (const { templateId, credits } of await this.accepted(manager, accountId, openid))
          alike.set(`${templateId} ${credits}`, [...(alike.get(`${templateId} ${credits}`) ?? []), openid]);
      }
      return alike;
    });
    for (const [key, same] of openids) {
      const [templateId = '', credits = '0'] = key.split(' ');
      await this.simulator.accept(same, templateId, Number(credits));
    }
  }

  private async accepted(manager: EntityManager, accountId: Id, openid: string) {
    const left = await this.credits.left(manager, accountId);
    const isCrowd = crowdOpenids.includes(openid);
    const none = left.filter(({ kind, credits }) => credits === 0 && (kind === 'notice' || !isCrowd));
    if (none.length === 0) return left;
    const now = this.clock.now();
    const answers = none.map(({ templateId }) => ({ templateId, answer: 'accept' as const }));
    for (const turn of isCrowd ? [1] : [1, 2])
      await this.credits.reported(manager, accountId, answers, now, `demo-${now.getTime()}-${turn}`);
    return this.credits.left(manager, accountId);
  }
}
