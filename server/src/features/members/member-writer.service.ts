import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { newCode } from '../../kernel/ids.js';
import { Member } from './member.entity.js';
import { MemberCounts } from './member-counts.service.js';
import { MemberLeavings } from './member-leavings.js';
import { MembersService, type NewMember, type Place } from './members.service.js';

/** Changes one person; the caller has loaded them and checked that the viewer may. */
@Injectable()
export class MemberWriter {
  constructor(
    private readonly people: MembersService,
    private readonly counts: MemberCounts,
    private readonly leavings: MemberLeavings,
    private readonly clock: Clock,
  ) {}

  /** Rewrites what is known of a person and where they belong; null where somebody else was quicker. */
  async rewrite(
    manager: EntityManager,
    member: Member,
    person: NewMember,
    branch: Place,
  ): Promise<Member | null> {
    const columns = {
      ...this.people.columnsOf(person),
      unitId: branch.id,
      unitPath: branch.path,
      ...this.touched(member),
    };
    const { affected } = await manager.update(Member, { id: member.id, version: member.version }, columns);
    if (!affected) return null;
    const after = { ...member, ...columns };
    await this.counts.note(manager, [{ before: member, after }]);
    return after;
  }

  /** Archives a person, or brings them back; null where they are so already. */
  async setArchived(manager: EntityManager, member: Member, archived: boolean): Promise<Member | null> {
    const columns = { archivedAt: archived ? this.clock.now() : null, ...this.touched(member) };
    const where = {
      id: member.id,
      version: member.version,
      archivedAt: archived ? IsNull() : Not(IsNull()),
    };
    const { affected } = await manager.update(Member, where, columns);
    if (!affected) return null;
    const after = { ...member, ...columns };
    await this.counts.note(manager, [{ before: member, after }]);
    if (archived) await this.leavings.of(manager, member.id);
    return after;
  }

  /** A new card; the code of the old one is nobody's from now on. */
  async renewCard(manager: EntityManager, member: Member): Promise<Member> {
    const cardCode = newCode();
    await manager.update(Member, { id: member.id }, { cardCode });
    return { ...member, cardCode };
  }

  private touched(member: Member) {
    return { version: member.version + 1, updatedAt: this.clock.now() };
  }
}
