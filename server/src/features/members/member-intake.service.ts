import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In, IsNull } from 'typeorm';
import { afterPath } from '../../db/paths.js';
import { breathe } from '../../kernel/breathe.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newCode, newId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Member } from './member.entity.js';
import { MemberCounts } from './member-counts.service.js';
import { present } from './member-lookup.service.js';
import { MemberPowers } from './member-powers.service.js';
import { MembersService, type NewMember, type Place } from './members.service.js';

export type { Place };

/** A person as an import compares and changes them. */
export interface RosterPerson {
  readonly id: Id;
  readonly branchId: Id;
  readonly name: string;
  readonly gender: Member['gender'];
  readonly birth: string | null;
  readonly phone: string | null;
  readonly phoneNote: string;
  readonly landline: string | null;
  readonly note: string;
}

const page = 250;

/** Reads, adds and changes many people at once, for imports. */
@Injectable()
export class MemberIntake {
  constructor(
    private readonly people: MembersService,
    private readonly clock: Clock,
    private readonly counts: MemberCounts,
    private readonly powers: MemberPowers,
  ) {}

  /** Everybody of a part of the tree, a page at a time so that other requests come through. */
  async *each(manager: EntityManager, path: string): AsyncGenerator<RosterPerson[]> {
    let last = '';
    for (;;) {
      const members = await this.within(manager, path)
        .andWhere('member.id > :last', { last })
        .orderBy('member.id')
        .take(page)
        .getMany();
      if (members.length > 0) yield members.map(member => this.toPerson(member));
      if (members.length < page) return;
      last = members.at(-1)?.id ?? '';
      await breathe();
    }
  }

  /** How a part of the roster stands; any change of a person in it gives another stamp. */
  async stamp(manager: EntityManager, path: string): Promise<string> {
    const row = await this.within(manager, path)
      .select('COUNT(*)', 'count')
      .addSelect('MAX(member.updatedAt)', 'latest')
      .addSelect('SUM(member.version)', 'versions')
      .getRawOne<{ count: number; latest: string | null; versions: string | null }>();
    return `${row?.count ?? 0}:${row?.latest ?? 0}:${row?.versions ?? 0}`;
  }

  private within(manager: EntityManager, path: string) {
    return manager
      .createQueryBuilder(Member, 'member')
      .where('member.unitPath >= :path AND member.unitPath < :end', { path, end: afterPath(path) })
      .andWhere(present);
  }

  /** Adds at most a few hundred people in one statement; answers their ids in the same order. */
  async insertMany(
    manager: EntityManager,
    people: readonly { person: NewMember; place: Place }[],
  ): Promise<Id[]> {
    const now = this.clock.now();
    const members = people.map(({ person, place }) => ({
      ...this.people.columnsOf(person),
      id: newId(),
      unitId: place.id,
      unitPath: place.path,
      cardCode: newCode(),
      recognisedAt: null,
      archivedAt: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    }));
    await manager.insert(Member, members);
    await this.counts.note(
      manager,
      members.map(after => ({ before: null, after })),
    );
    return members.map(member => member.id);
  }

  /** Changes the named fields of one person; answers the new version. POWERS_ABOVE for a phone the viewer may not change. */
  async patch(
    manager: EntityManager,
    viewer: Viewer,
    id: Id,
    patch: Partial<Omit<RosterPerson, 'id' | 'branchId'>>,
    place: Place | null,
  ): Promise<number> {
    const member = await this.people.expect(id, manager);
    const { phone, landline } = this.people.phonesOf(member);
    if (patch.phone !== undefined && patch.phone !== phone)
      await this.powers.expectNoMore(manager, viewer, member);
    const columns = this.people.columnsOf({ ...member, phone, landline, ...patch });
    const version = member.version + 1;
    const moved = place ? { unitId: place.id, unitPath: place.path } : {};
    const after = { ...columns, ...moved, version, updatedAt: this.clock.now() };
    const { affected } = await manager.update(Member, { id, version: member.version }, after);
    if (!affected) throw new DomainError('CHANGED_MEANWHILE');
    await this.counts.note(manager, [{ before: member, after: { ...member, ...after } }]);
    return version;
  }

  async byIds(manager: EntityManager, ids: readonly Id[]): Promise<RosterPerson[]> {
    return [...(await this.people.byIds(ids, manager)).values()].map(member => this.toPerson(member));
  }

  /** Of these people as an import left them, those who have since been changed or whose phone is recognised. */
  async touched(
    manager: EntityManager,
    left: readonly { id: Id; version: number }[],
    created: ReadonlySet<Id>,
  ): Promise<Set<Id>> {
    const touched = new Set<Id>();
    for (let from = 0; from < left.length; from += page) {
      const part = left.slice(from, from + page);
      const members = await this.people.byIds(
        part.map(({ id }) => id),
        manager,
      );
      for (const { id, version } of part) {
        const member = members.get(id);
        if (member?.version !== version || (created.has(id) && member.recognisedAt)) touched.add(id);
      }
    }
    return touched;
  }

  /** Removes people as if they had never been added; the caller has checked that nothing depends on them. */
  async remove(manager: EntityManager, ids: readonly Id[]): Promise<void> {
    for (let from = 0; from < ids.length; from += page) {
      const part = ids.slice(from, from + page);
      const before = await this.people.byIds(part, manager);
      await manager.delete(Member, { id: In(part), recognisedAt: IsNull() });
      const left = await this.people.byIds(part, manager);
      const gone = [...before.values()].filter(({ id }) => !left.has(id));
      await this.counts.note(
        manager,
        gone.map(member => ({ before: member, after: null })),
      );
    }
  }

  toPerson(member: Member): RosterPerson {
    return {
      id: member.id,
      branchId: member.unitId,
      name: member.name,
      gender: member.gender,
      birth: member.birth,
      ...this.people.phonesOf(member),
      phoneNote: member.phoneNote,
      note: member.note,
    };
  }
}
