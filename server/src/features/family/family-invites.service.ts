import { Injectable } from '@nestjs/common';
import { familyConsent, type Id } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newCode, newId } from '../../kernel/ids.js';
import { inviteMs, isFresh, isOpen } from './family.rules.js';
import { FamilyInvite } from './family-invite.entity.js';

/** Writes invites; the caller has checked that the viewer may. */
@Injectable()
export class FamilyInvites {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The code an elder goes on showing, or a new one where less than an hour is left; the one before is then no
   * longer good. Of two new ones at once the unique key refuses one.
   * @param witness the attendant beside whom the elder agrees, null on the elder's own phone
   */
  async show(
    manager: EntityManager,
    elderId: Id,
    witness: Id | null,
  ): Promise<{ invite: FamilyInvite; isNew: boolean }> {
    const before = await manager.findOneBy(FamilyInvite, { openFor: elderId });
    if (before && isFresh(before, this.clock.now())) return { invite: before, isNew: false };
    // Only the one that was read: another that came meanwhile is to be kept, and refuses ours.
    if (before) await manager.update(FamilyInvite, { id: before.id }, { openFor: null });
    return { invite: await this.insert(manager, elderId, witness), isNew: true };
  }

  private async insert(manager: EntityManager, elderId: Id, witness: Id | null): Promise<FamilyInvite> {
    const now = this.clock.now();
    const invite = manager.create(FamilyInvite, {
      ...{ id: newId(), elderId, openFor: elderId, code: newCode(), witness, createdAt: now },
      consentVersion: familyConsent.version,
      expiresAt: new Date(now.getTime() + inviteMs),
      usedAt: null,
      usedBy: null,
    });
    await manager.insert(FamilyInvite, invite);
    return invite;
  }

  /** The invite of a code, used or not; FAMILY_CODE_UNKNOWN where there is none. */
  async byCode(code: string, manager: EntityManager = this.dataSource.manager): Promise<FamilyInvite> {
    const invite = await manager.findOneBy(FamilyInvite, { code });
    if (!invite) throw new DomainError('FAMILY_CODE_UNKNOWN');
    return invite;
  }

  expectOpen(invite: FamilyInvite): void {
    if (!isOpen(invite, this.clock.now())) throw new DomainError('FAMILY_CODE_UNKNOWN');
  }

  /** Uses a code up: of any number of phones at once one comes through, the others get FAMILY_CODE_UNKNOWN. */
  async use(manager: EntityManager, { id, elderId }: FamilyInvite, accountId: Id): Promise<void> {
    const used = { openFor: null, usedAt: this.clock.now(), usedBy: accountId };
    const { affected } = await manager.update(FamilyInvite, { id, openFor: elderId }, used);
    if (!affected) throw new DomainError('FAMILY_CODE_UNKNOWN');
  }
}
