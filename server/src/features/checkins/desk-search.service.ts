import { Injectable } from '@nestjs/common';
import type { DeskPerson, Id } from '@wanqing/shared';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { ClaimsService } from '../accounts/claims.service.js';
import { DoorsService } from '../activities/doors.service.js';
import { rootOf } from '../activities/invited.rules.js';
import type { Member } from '../members/member.entity.js';
import { MemberLookup } from '../members/member-lookup.service.js';
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
    private readonly members: MemberLookup,
    private readonly people: DeskPeople,
    private readonly tally: TallyService,
    private readonly claims: ClaimsService,
  ) {}

  async find(
    viewer: Viewer,
    sessionId: Id,
    sought: Sought,
  ): Promise<{ items: DeskPerson[]; claim: { id: Id; openedAt: string } | null }> {
    const door = await this.doors.expectCovered(viewer, 'desk', sessionId);
    const { digits, name } = sought;
    if (!digits && !name) return { items: [], claim: null };
    const found = await matching(this.members.guests(door.invitedPaths), sought).take(most).getMany();
    if (door.activity.walkInsWelcome && found.length < most)
      found.push(...(await this.others(door.activity.unitPath, sought, found)));
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

  /** Guests are found again here, so as many more are asked for. */
  private async others(unitPath: string, sought: Sought, guests: readonly Member[]): Promise<Member[]> {
    const known = new Set(guests.map(({ id }) => id));
    const found = await matching(this.members.everybody([rootOf(unitPath)]), sought)
      .take(most + known.size)
      .getMany();
    return found.filter(({ id }) => !known.has(id)).slice(0, most - known.size);
  }
}

function matching(query: SelectQueryBuilder<Member>, { digits, name }: Sought): SelectQueryBuilder<Member> {
  if (digits) query.andWhere('(member.phoneLast4 = :digits OR member.landlineLast4 = :digits)', { digits });
  // A range, since LIKE does not use SQLite's index; U+10FFFF sorts after every character.
  if (name)
    query.andWhere('member.name >= :name AND member.name < :nameEnd', { name, nameEnd: `${name}\u{10FFFF}` });
  return query.orderBy('member.name').addOrderBy('member.unitPath').addOrderBy('member.id');
}
