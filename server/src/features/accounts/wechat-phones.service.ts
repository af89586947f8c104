import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { Account } from './account.entity.js';
import { SignIn } from './sign-in.entity.js';

/** Phones that WeChat can reach, for features above. */
@Injectable()
export class WechatPhones {
  /**
   * Condition "has a phone among these" on a query's `member`.
   * @param accountIds SQL that selects account ids
   */
  having(accountIds: string): string {
    return `member.id IN (SELECT phone.memberId FROM accounts phone WHERE phone.memberId IS NOT NULL AND phone.kind = 'wechat' AND phone.id IN (${accountIds}))`;
  }

  /** Phones as `phone`, to be joined to a query of a feature above. */
  on(condition: string): string {
    return `accounts phone ON ${condition} AND phone.kind = 'wechat'`;
  }

  /** Account ids of each person's phones, the most recently used first; who has none is not in the map. */
  async of(manager: EntityManager, memberIds: readonly Id[]): Promise<Map<Id, Id[]>> {
    const phones = new Map<Id, Id[]>();
    if (memberIds.length === 0) return phones;
    const rows = await manager
      .createQueryBuilder(Account, 'phone')
      .leftJoin(SignIn, 'used', 'used.accountId = phone.id')
      .select('phone.id', 'id')
      .addSelect('phone.memberId', 'memberId')
      .addSelect('MAX(used.lastUsedAt)', 'usedAt')
      .where("phone.memberId IN (:...memberIds) AND phone.kind = 'wechat'", { memberIds: [...memberIds] })
      .groupBy('phone.id')
      .addGroupBy('phone.memberId')
      .getRawMany<{ id: Id; memberId: Id; usedAt: string | number | null }>();
    rows.sort((a, b) => Number(b.usedAt) - Number(a.usedAt) || (a.id < b.id ? 1 : -1));
    for (const { id, memberId } of rows) phones.set(memberId, [...(phones.get(memberId) ?? []), id]);
    return phones;
  }

  /** Where WeChat finds these phones, and whose they are now; a browser is not in the map. */
  async byIds(
    manager: EntityManager,
    accountIds: readonly Id[],
  ): Promise<Map<Id, { openid: string; memberId: Id | null }>> {
    if (accountIds.length === 0) return new Map();
    const where = { id: In([...new Set(accountIds)]), kind: 'wechat' as const };
    const phones = await manager.find(Account, {
      where,
      select: { id: true, openid: true, memberId: true },
    });
    return new Map(
      phones.flatMap(({ id, openid, memberId }) => (openid ? [[id, { openid, memberId }] as const] : [])),
    );
  }

  /** Openids of these phones; a browser has none and is not in the map. */
  async openids(manager: EntityManager, accountIds: readonly Id[]): Promise<Map<Id, string>> {
    const phones = await this.byIds(manager, accountIds);
    return new Map([...phones].map(([id, { openid }]) => [id, openid]));
  }

  /** The phone with this openid, recognised or not. */
  async withOpenid(manager: EntityManager, openid: string): Promise<Id | null> {
    const phone = await manager.findOne(Account, { where: { openid }, select: { id: true } });
    return phone?.id ?? null;
  }
}
