import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { contract, Id, PushView, RequestOf } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { base32 } from '../../kernel/ids.js';
import { type CreditKey, CreditStore } from './credit-store.service.js';
import { sameAcceptMs, worth } from './credits.rules.js';
import { PushReach } from './push-reach.service.js';

type Answers = RequestOf<typeof contract.notices.reportPush>['body']['answers'];

/** Reports further away than this have nothing to do with each other. */
const aroundMs = 30 * sameAcceptMs;

/** How many messages phones have accepted, as far as anybody told us. */
@Injectable()
export class Credits {
  constructor(
    private readonly store: CreditStore,
    private readonly reach: PushReach,
  ) {}

  /** What each kind of message has left at a phone. */
  async left(manager: EntityManager, accountId: Id): Promise<PushView['kinds']> {
    const { templates } = this.reach;
    const ids = templates.map(({ id }) => id);
    const own = templates.length ? (await this.store.of(manager, [accountId], ids)).get(accountId) : null;
    return templates.map(({ kind, id }) => ({ kind, templateId: id, credits: own?.get(id) ?? 0 }));
  }

  /**
   * What a phone says the person answered; templates that are not ours are left out.
   * @param key the same again is no further report
   */
  async reported(
    manager: EntityManager,
    accountId: Id,
    answers: Answers,
    at: Date,
    key: string,
  ): Promise<void> {
    for (const { templateId, answer } of answers) {
      if (answer !== 'accept' || !this.reach.knows(templateId)) continue;
      const id = idOf(accountId, templateId, key);
      await this.accept(manager, { accountId, templateId }, 'client', at, id);
    }
  }

  /** What WeChat says the person answered; each event comes here once. */
  async heard(manager: EntityManager, credit: CreditKey, at: Date): Promise<void> {
    if (this.reach.knows(credit.templateId)) await this.accept(manager, credit, 'event', at);
  }

  private async accept(
    manager: EntityManager,
    credit: CreditKey,
    reason: 'client' | 'event',
    at: Date,
    id?: string,
  ): Promise<void> {
    await this.store.open(manager, credit);
    if (id && (await this.store.isWritten(manager, id))) return;
    const from = new Date(at.getTime() - aroundMs);
    const until = new Date(at.getTime() + aroundMs);
    const told = await this.store.reports(manager, credit, from, until);
    const times = (who: typeof reason) => told.filter(row => row.reason === who).map(row => row.at.getTime());
    const delta = worth({ client: times('client'), event: times('event') }, reason, at.getTime());
    await this.store.write(manager, [{ ...credit, ...(id && { id }), delta, reason, at }]);
  }

  /** Messages that were never sent give back what they took. */
  async giveBack(manager: EntityManager, deliveries: readonly Spent[]): Promise<void> {
    await this.store.write(
      manager,
      deliveries.map(({ id, accountId, templateId }) => ({
        accountId,
        templateId,
        delta: 1,
        reason: 'returned',
        deliveryId: id,
      })),
    );
  }

  /** WeChat knows of no credit at these phones, whatever we thought. */
  async refused(manager: EntityManager, deliveries: readonly Spent[]): Promise<void> {
    const first = new Map(deliveries.map(spent => [`${spent.templateId} ${spent.accountId}`, spent]));
    await this.empty(manager, [...first.values()], 'refused');
  }

  /** The person switched the template off in WeChat's settings. */
  async switchedOff(manager: EntityManager, credit: CreditKey): Promise<void> {
    await this.empty(manager, [credit], 'off');
  }

  private async empty(
    manager: EntityManager,
    credits: readonly (CreditKey & { id?: Id })[],
    reason: 'refused' | 'off',
  ): Promise<void> {
    const held = await this.store.hold(
      manager,
      credits.map(({ accountId }) => accountId),
      [...new Set(credits.map(({ templateId }) => templateId))],
    );
    await this.store.write(
      manager,
      credits.map(({ accountId, templateId, id }) => ({
        accountId,
        templateId,
        delta: -(held.get(accountId)?.get(templateId) ?? 0),
        reason,
        ...(id && { deliveryId: id }),
      })),
    );
  }
}

/** A delivery as far as credits are concerned. */
export interface Spent extends CreditKey {
  readonly id: Id;
}

/** One request is one line however often it comes; 26 characters. */
const idOf = (accountId: Id, templateId: string, key: string): string =>
  base32(createHash('sha256').update(`${accountId}\n${templateId}\n${key}`).digest(), 26).toUpperCase();
