import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { newCode, newId } from '../../kernel/ids.js';
import { Member } from './member.entity.js';
import { MemberCounts } from './member-counts.service.js';

/** The branch somebody belongs to, with its path in the tree. */
export interface Place {
  readonly id: Id;
  readonly path: string;
}

/** A person to be added; what is left out is not known. Phone: a mobile or a landline, digits only or with its dashes. */
export interface NewMember {
  name: string;
  kind?: Member['kind'];
  gender?: Member['gender'];
  birth?: string | null;
  phone?: string | null;
  phoneNote?: string;
  landline?: string | null;
  note?: string;
}

/** People on the roster, as other features need them. */
@Injectable()
export class MembersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: Cipher,
    private readonly clock: Clock,
    private readonly counts: MemberCounts,
  ) {}

  /** The person, provided they are not archived. */
  async find(id: Id, manager: EntityManager = this.dataSource.manager): Promise<Member | null> {
    return manager.findOneBy(Member, { id, archivedAt: IsNull() });
  }

  expect(id: Id, manager: EntityManager = this.dataSource.manager): Promise<Member> {
    return expectFound(manager, Member, id);
  }

  async byIds(
    ids: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, Member>> {
    const members = ids.length ? await manager.findBy(Member, { id: In([...new Set(ids)]) }) : [];
    return new Map(members.map(member => [member.id, member]));
  }

  async byCard(cardCode: string, manager: EntityManager = this.dataSource.manager): Promise<Member | null> {
    return manager.findOneBy(Member, { cardCode, archivedAt: IsNull() });
  }

  /** People whose mobile this is: digits only, without country code. */
  async byPhone(phone: string): Promise<Member[]> {
    const phoneIndex = this.cipher.index(phone);
    return this.dataSource.manager.findBy(Member, { phoneIndex, archivedAt: IsNull() });
  }

  /** Notes since when a phone of theirs is recognised, or that none is any more. */
  async markRecognised(manager: EntityManager, id: Id, recognised: boolean): Promise<void> {
    await manager.update(Member, { id }, { recognisedAt: recognised ? this.clock.now() : null });
  }

  /** Adds a person to a branch; the caller has checked that the viewer may. */
  async insert(manager: EntityManager, branch: Place, person: NewMember): Promise<Member> {
    const now = this.clock.now();
    const member = manager.create(Member, {
      ...this.columnsOf(person),
      id: newId(),
      unitId: branch.id,
      unitPath: branch.path,
      cardCode: newCode(),
      recognisedAt: null,
      archivedAt: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    });
    await manager.insert(Member, member);
    await this.counts.note(manager, [{ before: null, after: member }]);
    return member;
  }

  /** Columns of what is known of a person, numbers sealed. */
  columnsOf(person: NewMember) {
    return {
      name: person.name,
      kind: person.kind ?? 'member',
      gender: person.gender ?? null,
      birth: person.birth ?? null,
      phoneSealed: person.phone ? this.cipher.encrypt(person.phone) : null,
      phoneIndex: person.phone ? this.cipher.index(person.phone) : null,
      phoneLast4: person.phone?.slice(-4) ?? null,
      phoneNote: person.phoneNote ?? '',
      landlineSealed: person.landline ? this.cipher.encrypt(person.landline) : null,
      landlineLast4: person.landline?.slice(-4) ?? null,
      note: person.note ?? '',
    } as const;
  }

  /** The person's numbers, readable; whoever shows them records it. */
  phonesOf(member: Member): { phone: string | null; landline: string | null } {
    return {
      phone: member.phoneSealed && this.cipher.decrypt(member.phoneSealed),
      landline: member.landlineSealed && this.cipher.decrypt(member.landlineSealed),
    };
  }
}
