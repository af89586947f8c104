import { Injectable } from '@nestjs/common';
import { type Id, LinkCode, readLink } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { rootOf } from '../../activities/invited.rules.js';
import { FamilyService } from '../../family/family.service.js';
import type { Person } from '../../members/member-lookup.service.js';
import { MembersService } from '../../members/members.service.js';
import type { Acting } from './acting.service.js';

/** Whom one takes along: what a camera read off their card, or somebody the page offers. */
export type WantedCompanion = { readonly card: string } | { readonly memberId: Id };

const most = 8;

/** Finds whom people take along. */
@Injectable()
export class Companions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: MembersService,
    private readonly family: FamilyService,
  ) {}

  /** COMPANION_UNKNOWN where it is no card of the district, or nobody the page offers; COMPANION_SELF for oneself. */
  async expect(viewer: Viewer, { person }: Acting, wanted: WantedCompanion): Promise<Person> {
    const found =
      'card' in wanted ? await this.byCard(wanted.card) : await this.byId(viewer, person.id, wanted);
    if (found?.id === person.id) throw new DomainError('COMPANION_SELF');
    if (!found || rootOf(found.unitPath) !== rootOf(person.unitPath))
      throw new DomainError('COMPANION_UNKNOWN');
    return found;
  }

  /** People one has come with before, elders one acts for, and oneself where one acts for an elder; by name. */
  async known(
    manager: EntityManager,
    viewer: Viewer,
    personId: Id,
  ): Promise<{ memberId: Id; name: string }[]> {
    const elders = (await this.family.eldersOf(manager, viewer.accountId)).filter(elder => elder.maySignUp);
    const ids = new Set([
      ...elders.map(({ memberId }) => memberId),
      ...(viewer.member ? [viewer.member.id] : []),
      ...(await this.cameWith(manager, personId)),
    ]);
    ids.delete(personId);
    const people = await this.people.byIds([...ids], manager);
    return [...people.values()]
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name }) => ({ memberId: id, name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The last ones first. */
  private async cameWith(manager: EntityManager, personId: Id): Promise<Id[]> {
    const rows: { memberId: Id }[] = await manager.query(
      `SELECT other.memberId AS memberId FROM signups mine
        INNER JOIN signups other ON other.partyId = mine.partyId AND other.memberId <> mine.memberId
        WHERE mine.memberId = ? GROUP BY other.memberId ORDER BY MAX(other.joinedAt) DESC LIMIT ${most}`,
      [personId],
    );
    return rows.map(({ memberId }) => memberId);
  }

  private async byCard(card: string): Promise<Person | null> {
    const link = readLink(card);
    const code = link ? (link.kind === 'k' ? link.code : '') : card.toLowerCase();
    return LinkCode.safeParse(code).success ? this.people.byCard(code) : null;
  }

  private async byId(viewer: Viewer, personId: Id, { memberId }: { memberId: Id }): Promise<Person | null> {
    if (memberId === personId) throw new DomainError('COMPANION_SELF');
    const known = await this.known(this.dataSource.manager, viewer, personId);
    return known.some(one => one.memberId === memberId) ? this.people.find(memberId) : null;
  }
}
