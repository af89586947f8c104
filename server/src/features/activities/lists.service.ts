import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { inSubtrees } from '../../db/paths.js';
import { Clock } from '../../kernel/clock.js';
import { Gather } from '../../kernel/gather.js';
import { MemberLookup, type Person, present } from '../members/member-lookup.service.js';
import type { Condition } from '../notices/audience-parts.js';
import { Activity } from './activity.entity.js';
import { type Guest, isInvited } from './invited.rules.js';
import { SignupLists } from './sign-up-lists.js';

/** An activity as far as its list goes; any door is one. */
export interface Listed {
  readonly activity: Pick<Activity, 'id' | 'bySignup'>;
  readonly invitedPaths: readonly string[];
}

/** Who is on the list of an activity: people of its invited units, or those who have signed up where one has to. */
@Injectable()
export class ListsService {
  /** By activity and member; look-ups of one moment share one question. */
  private readonly signedUp = new Gather<string, true>(keys => this.thoseSignedUp(keys));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly members: MemberLookup,
    private readonly signups: SignupLists,
  ) {}

  /**
   * From now on its list is who has signed up, or whom it invites. The plan's seats become the activity's capacity.
   * The version stays, so that an editor that is open may still save.
   */
  async bySignup(
    manager: EntityManager,
    activityId: Id,
    { bySignup, capacity }: Pick<Activity, 'bySignup' | 'capacity'>,
  ): Promise<void> {
    const updatedAt = this.clock.now();
    await manager.update(Activity, { id: activityId }, { bySignup, capacity, updatedAt });
  }

  /** Asks the database only where one has to sign up. */
  async isOnList({ activity, invitedPaths }: Listed, person: Guest): Promise<boolean> {
    if (!activity.bySignup) return isInvited(person, invitedPaths);
    return (await this.signedUp.get(keyOf(activity.id, person.id))) ?? false;
  }

  /** Those of these people who are on the list. */
  async onList(
    { activity, invitedPaths }: Listed,
    people: readonly Guest[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Set<Id>> {
    const ids = people.map(({ id }) => id);
    if (activity.bySignup)
      return (await this.signups.onList(manager, [activity.id], ids)).get(activity.id) ?? new Set();
    return new Set(people.filter(person => isInvited(person, invitedPaths)).map(({ id }) => id));
  }

  /** Condition on a query's `member`; parameter names carry `name`. Archived or not is for the query to say. */
  where({ activity, invitedPaths }: Listed, name = 'list'): Condition {
    return activity.bySignup ? this.signups.onListWhere(activity.id, name) : ofUnits(invitedPaths, name);
  }

  /** People on the list, as `member`, for a feature above to narrow down and order. */
  people(listed: Listed): SelectQueryBuilder<Person> {
    return this.members.fitting(this.dataSource.manager, this.where(listed)).andWhere(present);
  }

  /** People who are not on the list, but may ask to be: of the invited units, or on the wait-list. */
  askers(listed: Listed): SelectQueryBuilder<Person> {
    const [onList, listParams] = this.where(listed);
    const [ofUnit, unitParams] = ofUnits(listed.invitedPaths, 'asker');
    const [waiting, params] = this.signups.waitingWhere(listed.activity.id, 'wait');
    return this.members
      .fitting(this.dataSource.manager, [
        `(${ofUnit} OR ${waiting}) AND NOT ${onList}`,
        { ...listParams, ...unitParams, ...params },
      ])
      .andWhere(present);
  }

  async count(listed: Listed): Promise<number> {
    return (await this.countEach([listed]))[0] ?? 0;
  }

  /** People on each list, in the order given. */
  async countEach(lists: readonly Listed[]): Promise<number[]> {
    const bySignup = lists.flatMap(({ activity }) => (activity.bySignup ? [activity.id] : []));
    const signedUp = await this.signups.counts(this.dataSource.manager, bySignup);
    const ofUnits = await this.members.countEach(
      lists.map(({ activity, invitedPaths }) => (activity.bySignup ? [] : invitedPaths)),
    );
    return lists.map(({ activity }, index) =>
      activity.bySignup ? (signedUp.get(activity.id) ?? 0) : (ofUnits[index] ?? 0),
    );
  }

  private async thoseSignedUp(keys: string[]): Promise<Map<string, true>> {
    const asked = keys.map(key => key.split(' ') as [activityId: Id, memberId: Id]);
    const activityIds = [...new Set(asked.map(([activityId]) => activityId))];
    const memberIds = [...new Set(asked.map(([, memberId]) => memberId))];
    const lists = await this.signups.onList(this.dataSource.manager, activityIds, memberIds);
    return new Map(
      [...lists].flatMap(([activityId, members]) =>
        [...members].map(memberId => [keyOf(activityId, memberId), true]),
      ),
    );
  }
}

const keyOf = (activityId: Id, memberId: Id): string => `${activityId} ${memberId}`;

/** Staff help, they are not counted as guests. */
function ofUnits(paths: readonly string[], name: string): Condition {
  const [where, params] = inSubtrees('member.unitPath', paths, name);
  return [`(member.kind = 'member' AND ${where})`, params];
}
