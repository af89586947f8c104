import { Injectable } from '@nestjs/common';
import { dayOf, type Id, type SignupRow, type SignupState } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { cursorOf, numberKey, readCursor } from '../../../db/cursor.js';
import { ageOn } from '../../members/age.rules.js';
import { MemberLookup } from '../../members/member-lookup.service.js';
import { MembersService } from '../../members/members.service.js';
import { OrgService } from '../../org/org.service.js';
import { PlaceViews } from '../people/place-views.service.js';
import type { Scene } from '../people/scenes.service.js';
import { Signup } from '../seats/signup.entity.js';
import { partsOf } from './list-parts.rules.js';

/** What of the list is asked for. */
export interface Wanted {
  readonly state?: SignupState | 'ended';
  readonly digits?: string;
  readonly cursor?: string;
  readonly limit: number;
}

interface Place {
  readonly part: number;
  readonly ticket: number;
  readonly id: Id;
}

/** Who has signed up for an activity: those with seats by arrival, then the wait-list, then the ended ones. */
@Injectable()
export class SignupRoll {
  constructor(
    private readonly lookup: MemberLookup,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly places: PlaceViews,
  ) {}

  async page(
    manager: EntityManager,
    scene: Scene,
    { state, digits, cursor, limit }: Wanted,
  ): Promise<{ items: SignupRow[]; next: string | null }> {
    const { activityId } = scene.plan;
    const only = digits ? await this.endingWith(manager, activityId, digits) : null;
    const parts = partsOf(state);
    const after = cursor ? placeOf(cursor) : null;
    const found: { part: number; row: Signup }[] = [];
    for (let part = after?.part ?? 0; part < parts.length && found.length <= limit; part++) {
      const from = part === after?.part ? after : null;
      const states = parts[part] ?? [];
      const rows = await this.rows(manager, activityId, {
        states,
        only,
        from,
        take: limit + 1 - found.length,
      });
      found.push(...rows.map(row => ({ part, row })));
    }
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      items: await this.views(
        manager,
        scene,
        page.map(({ row }) => row),
      ),
      next: last ? cursorOf([String(last.part), String(last.row.ticket), last.row.id]) : null,
    };
  }

  private rows(
    manager: EntityManager,
    activityId: Id,
    wanted: {
      states: readonly SignupState[];
      only: readonly Id[] | null;
      from: Place | null;
      take: number;
    },
  ): Promise<Signup[]> {
    const query = manager
      .createQueryBuilder(Signup, 'signup')
      .where({
        activityId,
        state: In([...wanted.states]),
        ...(wanted.only && { memberId: In([...wanted.only]) }),
      })
      .orderBy('signup.ticket')
      .addOrderBy('signup.id')
      .take(wanted.take);
    if (wanted.from)
      query.andWhere('(signup.ticket > :ticket OR (signup.ticket = :ticket AND signup.id > :id))', {
        ticket: wanted.from.ticket,
        id: wanted.from.id,
      });
    return query.getMany();
  }

  /** People of the list whose number ends so. */
  private async endingWith(manager: EntityManager, activityId: Id, digits: string): Promise<Id[]> {
    const found = await this.lookup
      .fitting(manager, [
        `(member.phoneLast4 = :digits OR member.landlineLast4 = :digits) AND EXISTS
          (SELECT 1 FROM signups signup WHERE signup.activityId = :activityId AND signup.memberId = member.id)`,
        { digits, activityId },
      ])
      .select('member.id', 'id')
      .getRawMany<{ id: Id }>();
    return found.map(({ id }) => id);
  }

  private async views(manager: EntityManager, scene: Scene, rows: readonly Signup[]): Promise<SignupRow[]> {
    const scenes = new Map([[scene.plan.activityId, scene]]);
    const views = await this.places.of(manager, rows, scenes, true);
    const people = await this.people.byIds(
      rows.map(({ memberId }) => memberId),
      manager,
    );
    const branch = await this.org.refs([...people.values()].map(({ unitId }) => unitId));
    return views.flatMap((view, index) => {
      const row = rows[index];
      const person = people.get(view.memberId);
      if (!row || !person) return [];
      const { id, memberId, name, state, ahead, answerBy, via, by, joinedAt, reason } = view;
      return [
        {
          ...{ id, memberId, name, state, ahead, answerBy, via, by, joinedAt, reason },
          branch: branch(person.unitId),
          age: ageOn(person.birth, dayOf(scene.now)),
          phoneLast4: person.phoneLast4 ?? person.landlineLast4,
          ticket: row.ticket,
          companion: view.companion?.name ?? null,
          kept: row.fromQuota,
        },
      ];
    });
  }
}

function placeOf(cursor: string): Place {
  const [part, ticket, id] = readCursor(cursor, 3);
  return { part: numberKey(part), ticket: numberKey(ticket), id: id as Id };
}
