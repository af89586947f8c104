import { Injectable } from '@nestjs/common';
import type { DeskPerson, Id } from '@wanqing/shared';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { ClaimsService } from '../accounts/claims.service.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { rootOf } from '../activities/invited.rules.js';
import { ListsService } from '../activities/lists.service.js';
import { MemberLookup, type Person } from '../members/member-lookup.service.js';
import { readSearch, type Search } from '../members/names.rules.js';
import { DeskPeople } from './desk-people.service.js';
import { TallyService } from './tally.service.js';

interface Sought {
  digits?: string;
  name?: string;
}

const most = 20;

/** Finds people at the desk by four digits or the start of a name: guests first, then others where they are welcome. */
@Injectable()
export class DeskSearch {
  constructor(
    private readonly doors: DoorsService,
    private readonly lists: ListsService,
    private readonly members: MemberLookup,
    private readonly people: DeskPeople,
    private readonly tally: TallyService,
    private readonly claims: ClaimsService,
  ) {}

  async find(
    viewer: Viewer,
    sessionId: Id,
    { digits, name }: Sought,
  ): Promise<{ items: DeskPerson[]; claim: { id: Id; openedAt: string } | null }> {
    const door = await this.doors.expectCovered(viewer, 'desk', sessionId);
    const search = digits ? { digits } : name ? readSearch(name) : null;
    if (!search) return { items: [], claim: null };
    const found = await matching(this.lists.people(door), search).take(most).getMany();
    if (door.activity.bySignup) found.push(...(await this.askers(door, search, most - found.length)));
    if (door.activity.walkInsWelcome && found.length < most)
      found.push(...(await this.others(door.activity.unitPath, search, found)));
    const cameAt = await this.tally.cameAt(
      sessionId,
      found.map(({ id }) => id),
    );
    const claim = digits ? await this.claims.waitingWith(digits) : null;
    return {
      items: await this.people.views(found, door, cameAt),
      claim: claim?.resolvedAt === null ? { id: claim.id, openedAt: claim.createdAt.toISOString() } : null,
    };
  }

  /** Who comes without a seat is found too: to stand by, or to be let in all the same. */
  private async askers(door: SessionDoor, search: Search, count: number): Promise<Person[]> {
    return count > 0 ? matching(this.lists.askers(door), search).take(count).getMany() : [];
  }

  /** Guests are found again here, so as many more are asked for. */
  private async others(unitPath: string, search: Search, guests: readonly Person[]): Promise<Person[]> {
    const known = new Set(guests.map(({ id }) => id));
    const found = await matching(this.members.everybody([rootOf(unitPath)]), search)
      .take(most + known.size)
      .getMany();
    return found.filter(({ id }) => !known.has(id)).slice(0, most - known.size);
  }
}

function matching(query: SelectQueryBuilder<Person>, search: Search): SelectQueryBuilder<Person> {
  if ('digits' in search)
    query.andWhere('(member.phoneLast4 = :digits OR member.landlineLast4 = :digits)', search);
  else query.andWhere('member.name >= :from AND member.name < :until', search);
  return query.orderBy('member.name').addOrderBy('member.unitPath').addOrderBy('member.id');
}
