import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Cipher } from '../../kernel/cipher.js';
import { AccountLookup } from '../accounts/account-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import type { FamilyLink } from './family-link.entity.js';
import { FamilyLinks } from './family-links.service.js';

/** An elder whose notices a relative gets, from `since` on. */
export interface Elder {
  readonly memberId: Id;
  readonly name: string;
  readonly since: Date;
  readonly linkId: Id;
  /** The relative may sign the elder up and off. */
  readonly maySignUp: boolean;
}

/** A relative to ring: whoever shows the number records it. */
export interface Relative {
  readonly name: string;
  /** 女儿, 儿子 … */
  readonly relation: string;
  readonly phone: string | null;
}

/** Who is whose family, for features above. An archived elder has none. */
@Injectable()
export class FamilyService {
  constructor(
    private readonly links: FamilyLinks,
    private readonly people: MembersService,
    private readonly accounts: AccountLookup,
    private readonly cipher: Cipher,
  ) {}

  /** WeChat accounts of relatives who get copies, by elder; an elder without any is not in the map. */
  async receiversOf(manager: EntityManager, memberIds: readonly Id[]): Promise<Map<Id, Id[]>> {
    const links = await this.standing(manager, memberIds);
    const devices = await this.accounts.byIds(
      manager,
      links.map(({ accountId }) => accountId),
    );
    const receivers = new Map<Id, Id[]>();
    for (const { elderId, accountId } of links) {
      const device = devices.get(accountId);
      // A phone that has become the elder's own gets the notice itself.
      if (device?.kind !== 'wechat' || device.memberId === elderId) continue;
      receivers.set(elderId, [...(receivers.get(elderId) ?? []), accountId]);
    }
    return receivers;
  }

  /** Elders whose notices this phone or browser gets. */
  async eldersOf(manager: EntityManager, accountId: Id): Promise<Elder[]> {
    const links = await this.links.standing({ accountId }, manager);
    if (links.length === 0) return [];
    const own = (await this.accounts.byIds(manager, [accountId])).get(accountId)?.memberId;
    const elders = await this.people.byIds(
      links.map(({ elderId }) => elderId),
      manager,
    );
    return links.flatMap(({ id, elderId, createdAt, maySignUp }) => {
      const elder = elders.get(elderId);
      if (!elder || elder.archivedAt || elderId === own) return [];
      return [{ memberId: elderId, name: elder.name, since: createdAt, linkId: id, maySignUp }];
    });
  }

  /** Who the holder of this phone is to the elder, where they may sign up for them; null otherwise. */
  async mayActFor(
    manager: EntityManager,
    accountId: Id,
    memberId: Id,
  ): Promise<Pick<Relative, 'relation' | 'name'> | null> {
    const links = await this.standing(manager, [memberId]);
    const link = links.find(one => one.liveAccountId === accountId && one.maySignUp);
    return link ? { relation: link.relation, name: link.name } : null;
  }

  /** Relatives of each of these people, the earliest first; who has none is not in the map. */
  async relativesOf(manager: EntityManager, memberIds: readonly Id[]): Promise<Map<Id, Relative[]>> {
    const relatives = new Map<Id, Relative[]>();
    for (const { elderId, name, relation, phoneSealed } of await this.standing(manager, memberIds)) {
      const phone = phoneSealed && this.cipher.decrypt(phoneSealed);
      relatives.set(elderId, [...(relatives.get(elderId) ?? []), { name, relation, phone }]);
    }
    return relatives;
  }

  /** Links that stand, of elders who are not archived. */
  private async standing(manager: EntityManager, memberIds: readonly Id[]): Promise<FamilyLink[]> {
    if (memberIds.length === 0) return [];
    const links = await this.links.standing({ elderIds: memberIds }, manager);
    const elders = await this.people.byIds(
      links.map(({ elderId }) => elderId),
      manager,
    );
    return links.filter(({ elderId }) => elders.get(elderId)?.archivedAt === null);
  }
}
