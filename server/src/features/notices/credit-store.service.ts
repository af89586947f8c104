import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { Between, type EntityManager, In } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { PushCredit } from './push-credit.entity.js';
import { PushGrant } from './push-grant.entity.js';
import { places } from './recipient-keys.js';

/** One phone and one template. */
export interface CreditKey {
  readonly accountId: Id;
  readonly templateId: string;
}

/** A line of the ledger to be written. */
export type Entry = CreditKey &
  Pick<PushGrant, 'delta' | 'reason'> & { id?: string; deliveryId?: Id; at?: Date };

/** Credits by account, then by template. */
export type Balances = Map<Id, Map<string, number>>;

/** The ledger of what phones have accepted, and its sums: written together, never below 0. */
@Injectable()
export class CreditStore {
  constructor(private readonly clock: Clock) {}

  /** Credits of these phones, at least one; nobody else changes them before the transaction ends. */
  async hold(
    manager: EntityManager,
    accountIds: readonly Id[],
    templateIds: readonly string[],
  ): Promise<Balances> {
    if (accountIds.length === 0 || templateIds.length === 0) return new Map();
    await this.lock(manager, accountIds, templateIds);
    return this.of(manager, accountIds, templateIds);
  }

  /** Writing a row into itself holds it, alike on every database. */
  protected async lock(
    manager: EntityManager,
    accountIds: readonly Id[],
    templateIds: readonly string[],
  ): Promise<void> {
    await manager.query(
      `UPDATE push_credits SET credits = credits WHERE accountId IN (${places(accountIds)})
       AND templateId IN (${places(templateIds)}) AND credits > 0`,
      [...accountIds, ...templateIds],
    );
  }

  /** The comparing half of compare-and-set. */
  protected stillThere(): string {
    return 'AND credits + :delta >= 0';
  }

  async of(
    manager: EntityManager,
    accountIds: readonly Id[],
    templateIds: readonly string[],
  ): Promise<Balances> {
    const rows: (CreditKey & { credits: number })[] = await manager.query(
      `SELECT accountId, templateId, credits FROM push_credits WHERE accountId IN (${places(accountIds)})
       AND templateId IN (${places(templateIds)}) AND credits > 0`,
      [...accountIds, ...templateIds],
    );
    const balances: Balances = new Map();
    for (const { accountId, templateId, credits } of rows) {
      const own = balances.get(accountId) ?? new Map<string, number>();
      balances.set(accountId, own.set(templateId, Number(credits)));
    }
    return balances;
  }

  /** Sees to it that this phone has an account of credits, and holds it. */
  async open(manager: EntityManager, { accountId, templateId }: CreditKey): Promise<void> {
    const empty = manager.create(PushCredit, {
      accountId,
      templateId,
      credits: 0,
      updatedAt: this.clock.now(),
    });
    await insertRows(manager, PushCredit, [empty], 'skip');
    await manager.update(PushCredit, { accountId, templateId }, { accountId });
  }

  /** What was told of accepts by one phone around a moment. */
  async reports(manager: EntityManager, key: CreditKey, from: Date, until: Date): Promise<PushGrant[]> {
    const reason = In(['client', 'event'] as const);
    const { accountId, templateId } = key;
    return manager.findBy(PushGrant, { accountId, templateId, reason, at: Between(from, until) });
  }

  isWritten(manager: EntityManager, id: string): Promise<boolean> {
    return manager.existsBy(PushGrant, { id });
  }

  /** Writes lines and what they do to the sums. The credits taken have been held. */
  async write(manager: EntityManager, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const now = this.clock.now();
    const rows = entries.map(entry =>
      manager.create(PushGrant, { id: newId(), deliveryId: null, at: now, ...entry }),
    );
    await insertRows(manager, PushGrant, rows);
    for (const shift of shiftsOf(entries)) await this.shift(manager, shift, now);
  }

  private async shift(
    manager: EntityManager,
    { templateId, delta, accountIds }: Shift,
    now: Date,
  ): Promise<void> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(PushCredit)
      .set({ credits: () => 'credits + :delta', updatedAt: now })
      .where(`templateId = :templateId AND accountId IN (:...accountIds) ${this.stillThere()}`)
      .setParameters({ delta, templateId, accountIds })
      .execute();
    if (affected !== accountIds.length) throw new Error('credits were changed by somebody else');
  }
}

interface Shift {
  readonly templateId: string;
  readonly delta: number;
  readonly accountIds: Id[];
}

/** Phones whose credits change by the same number, together. */
function shiftsOf(entries: readonly Entry[]): Shift[] {
  const sums = new Map<string, CreditKey & { delta: number }>();
  for (const { accountId, templateId, delta } of entries) {
    const key = `${templateId} ${accountId}`;
    sums.set(key, { accountId, templateId, delta: (sums.get(key)?.delta ?? 0) + delta });
  }
  const shifts = new Map<string, Shift>();
  for (const { accountId, templateId, delta } of sums.values()) {
    if (delta === 0) continue;
    const key = `${templateId} ${delta}`;
    const shift = shifts.get(key) ?? { templateId, delta, accountIds: [] };
    shift.accountIds.push(accountId);
    shifts.set(key, shift);
  }
  return [...shifts.values()];
}
