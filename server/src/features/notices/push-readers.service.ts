import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { WechatPhones } from '../accounts/wechat-phones.service.js';
import { FamilyService } from '../family/family.service.js';
import { MembersService } from '../members/members.service.js';
import type { PushDelivery } from './push-delivery.entity.js';
import type { ToSay } from './push-message.rules.js';

/** Where a message goes, and for whom. */
export interface PushReader {
  readonly openid: string;
  readonly copyFor: ToSay['copyFor'];
}

/** Makes sure, right before sending, that a phone is still whose it was. */
@Injectable()
export class PushReaders {
  constructor(
    private readonly phones: WechatPhones,
    private readonly family: FamilyService,
    private readonly people: MembersService,
  ) {}

  /**
   * By id of the delivery; left out where the phone has changed hands, the relative gets copies no more, or the
   * person has been archived.
   */
  async of(manager: EntityManager, deliveries: readonly PushDelivery[]): Promise<Map<Id, PushReader>> {
    const phones = await this.phones.byIds(
      manager,
      deliveries.map(({ accountId }) => accountId),
    );
    const elders = deliveries.filter(({ copy }) => copy).map(({ memberId }) => memberId);
    const receivers = await this.family.receiversOf(manager, elders);
    const people = await this.people.byIds(
      deliveries.map(({ memberId }) => memberId),
      manager,
    );
    return new Map(
      deliveries.flatMap(({ id, accountId, memberId, copy }) => {
        const phone = phones.get(accountId);
        const isTheirs = copy ? receivers.get(memberId)?.includes(accountId) : phone?.memberId === memberId;
        const person = people.get(memberId);
        if (!phone || !isTheirs || !person || person.archivedAt) return [];
        const copyFor = copy ? { memberId, name: person.name } : null;
        return [[id, { openid: phone.openid, copyFor }] as const];
      }),
    );
  }
}
