import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { agreesToSignUp, freePlace } from './family.rules.js';
import type { FamilyInvite } from './family-invite.entity.js';
import { FamilyLink } from './family-link.entity.js';

/** What a relative says of themself. Phone: a mobile or a landline. */
export interface Introduction {
  readonly name: string;
  readonly relation: string;
  readonly phone: string | null;
}

const stands = { place: Not(IsNull()) };

/** Writes links; the caller has checked that the viewer may. */
@Injectable()
export class FamilyLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: Cipher,
  ) {}

  /** Links that stand, of these elders or of this phone, the earliest first. */
  async standing(
    of: { elderIds: readonly Id[] } | { accountId: Id },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FamilyLink[]> {
    const whose =
      'accountId' in of ? { liveAccountId: of.accountId } : { elderId: In([...new Set(of.elderIds)]) };
    return manager.find(FamilyLink, { where: { ...whose, ...stands }, order: { id: 'ASC' } });
  }

  /** FAMILY_FULL where an elder has as many relatives as can be. */
  async expectRoom(manager: EntityManager, elderId: Id): Promise<void> {
    await this.placeFor(manager, elderId);
  }

  /** Takes a free place; where another phone takes the same one at once, the unique key refuses the row. */
  async add(
    manager: EntityManager,
    invite: FamilyInvite,
    accountId: Id,
    { name, relation, phone }: Introduction,
  ): Promise<FamilyLink> {
    const { elderId } = invite;
    const link = manager.create(FamilyLink, {
      ...{ id: newId(), elderId, accountId, liveAccountId: accountId, inviteId: invite.id, name, relation },
      place: await this.placeFor(manager, elderId),
      phoneSealed: phone && this.cipher.encrypt(phone),
      phoneLast4: phone?.slice(-4) ?? null,
      consentVersion: invite.consentVersion,
      consentAt: invite.createdAt,
      consentWitness: invite.witness,
      maySignUp: agreesToSignUp(invite.consentVersion),
      createdAt: this.clock.now(),
      endedAt: null,
      endedBy: null,
    });
    // Not manager.insert: on MySQL it reads columns that have a default back, and a boolean comes as a number.
    await insertRows(manager, FamilyLink, [link]);
    return link;
  }

  /** Ends a link, false where it had ended; the consent stays on record, of the number the last four digits. */
  async end(manager: EntityManager, linkId: Id, endedBy: Id): Promise<boolean> {
    const { affected } = await manager.update(
      FamilyLink,
      { id: linkId, ...stands },
      { place: null, liveAccountId: null, phoneSealed: null, endedAt: this.clock.now(), endedBy },
    );
    return affected === 1;
  }

  /** Lets the relative sign up for the elder, or no longer; false where the link has ended. */
  async letSignUp(manager: EntityManager, linkId: Id, maySignUp: boolean): Promise<boolean> {
    const { affected } = await manager.update(FamilyLink, { id: linkId, ...stands }, { maySignUp });
    return affected === 1;
  }

  private async placeFor(manager: EntityManager, elderId: Id): Promise<number> {
    return freePlace((await this.standing({ elderIds: [elderId] }, manager)).map(({ place }) => place));
  }
}
