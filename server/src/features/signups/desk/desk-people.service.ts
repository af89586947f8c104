import { Injectable } from '@nestjs/common';
import { type DeskCandidate, dayOf, type Id, LinkCode, readLink } from '@wanqing/shared';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../../../kernel/domain-error.js';
import { scopesOf, type Viewer } from '../../../kernel/viewer.js';
import { rootOf } from '../../activities/invited.rules.js';
import { ageOn } from '../../members/age.rules.js';
import { MemberLookup, type Person } from '../../members/member-lookup.service.js';
import { MembersService } from '../../members/members.service.js';
import { readSearch, type Search } from '../../members/names.rules.js';
import { OrgService } from '../../org/org.service.js';
import { Gates } from '../gates/gates.service.js';
import { aheadOf } from '../people/ahead.js';
import { canJoin, type Scene } from '../people/scenes.service.js';
import { Signup } from '../seats/signup.entity.js';

export interface Sought {
  readonly digits?: string;
  readonly name?: string;
  readonly card?: string;
}

const most = 20;

/** Finds people at the counter, with how they stand to an activity; the end of a number is all they show of it. */
@Injectable()
export class DeskPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lookup: MemberLookup,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly gates: Gates,
  ) {}

  /** By card, by four digits or by the start of a name: whom the activity invites first. CARD_UNKNOWN. */
  async find(viewer: Viewer, scene: Scene, { card, digits, name }: Sought): Promise<DeskCandidate[]> {
    if (card) return this.views(scene, [await this.ofCard(card, scene)]);
    const search = digits ? { digits } : name ? readSearch(name) : null;
    return search ? this.views(scene, await this.matching(viewer, scene, search)) : [];
  }

  /** The person, of the same district; NOT_FOUND otherwise. */
  async expect(memberId: Id, { door }: Scene): Promise<Person> {
    const person = await this.people.find(memberId);
    if (!person || rootOf(person.unitPath) !== rootOf(door.activity.unitPath))
      throw new DomainError('NOT_FOUND');
    return person;
  }

  private async ofCard(card: string, { door }: Scene): Promise<Person> {
    const link = readLink(card);
    const code = link ? (link.kind === 'k' ? link.code : '') : card.toLowerCase();
    const person = LinkCode.safeParse(code).success ? await this.people.byCard(code) : null;
    if (!person || rootOf(person.unitPath) !== rootOf(door.activity.unitPath))
      throw new DomainError('CARD_UNKNOWN');
    return person;
  }

  /** Others than the invited are people of the viewer's own part of the tree; of the district where all are welcome. */
  private async matching(viewer: Viewer, { door }: Scene, search: Search): Promise<Person[]> {
    const { activity, invitedPaths } = door;
    const guests = await narrowed(this.lookup.guests(invitedPaths), search).take(most).getMany();
    if (guests.length === most) return guests;
    const known = new Set(guests.map(({ id }) => id));
    const paths = activity.walkInsWelcome ? [rootOf(activity.unitPath)] : scopesOf(viewer, 'desk');
    const others = await narrowed(this.lookup.everybody(paths), search)
      .take(most + known.size)
      .getMany();
    return [...guests, ...others.filter(({ id }) => !known.has(id))].slice(0, most);
  }

  private async views(scene: Scene, people: readonly Person[]): Promise<DeskCandidate[]> {
    const { manager } = this.dataSource;
    const { plan } = scene;
    const memberIds = people.map(({ id }) => id);
    const branch = await this.org.refs(people.map(({ unitId }) => unitId));
    const where = { activityId: plan.activityId, memberId: In(memberIds) };
    const rows = memberIds.length ? await manager.findBy(Signup, where) : [];
    const ahead = await aheadOf(manager, rows);
    const asked = await this.gates.atDesk(manager, plan, memberIds);
    return people.map(person => {
      const row = rows.find(({ memberId }) => memberId === person.id);
      return {
        memberId: person.id,
        name: person.name,
        branch: branch(person.unitId),
        age: ageOn(person.birth, dayOf(scene.now)),
        phoneLast4: person.phoneLast4 ?? person.landlineLast4,
        signup: row ? { id: row.id, state: row.state, ahead: ahead.get(row.id) ?? null } : null,
        canSignUp: canJoin(scene, person.id, asked.refusals.get(person.id) ?? null, true),
        conflicts: asked.conflicts(person.id),
      };
    });
  }
}

function narrowed(query: SelectQueryBuilder<Person>, search: Search): SelectQueryBuilder<Person> {
  if ('digits' in search)
    query.andWhere('(member.phoneLast4 = :digits OR member.landlineLast4 = :digits)', search);
  else query.andWhere('member.name >= :from AND member.name < :until', search);
  return query.orderBy('member.name').addOrderBy('member.unitPath').addOrderBy('member.id');
}
