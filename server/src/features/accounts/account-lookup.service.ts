import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { Account } from './account.entity.js';

/** What features above may know of a phone or browser. */
export type Device = Pick<Account, 'id' | 'kind' | 'memberId'>;

/** Finds phones and browsers for features above. */
@Injectable()
export class AccountLookup {
  async byIds(manager: EntityManager, ids: readonly Id[]): Promise<Map<Id, Device>> {
    if (ids.length === 0) return new Map();
    const where = { id: In([...new Set(ids)]) };
    const found = await manager.find(Account, { where, select: { id: true, kind: true, memberId: true } });
    return new Map(found.map(device => [device.id, device]));
  }
}
