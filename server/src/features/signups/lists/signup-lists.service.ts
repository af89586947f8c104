import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { insertRows } from '../../../db/insert-rows.js';
import { newId } from '../../../kernel/ids.js';
import { SignupLists, type StandbyList, type Waiter } from '../../activities/sign-up-lists.js';
import { MemberLookup } from '../../members/member-lookup.service.js';
import type { Condition } from '../../notices/audience-parts.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import { Signup } from '../seats/signup.entity.js';
import { SignupEvent } from '../seats/signup-event.entity.js';

/** Tells activities and check-ins who has a seat, and who waits for one. */
@Injectable()
export class SignupListsService extends SignupLists {
  constructor(private readonly members: MemberLookup) {
    super();
  }

  override onListWhere(activityId: Id, name: string): Condition {
    return placed(activityId, name, "signup.state = 'confirmed'");
  }

  override waitingWhere(activityId: Id, name: string): Condition {
    return placed(activityId, name, "signup.state IN ('requested', 'offered', 'waiting')");
  }

  override activitiesWhere(column: string, memberId: Id): Condition {
    const mine = `signup.activityId = ${column} AND signup.memberId = :signupMember`;
    return [
      `EXISTS (SELECT 1 FROM signups signup WHERE ${mine} AND signup.state = 'confirmed')`,
      { signupMember: memberId },
    ];
  }

  override async onList(
    manager: EntityManager,
    activityIds: readonly Id[],
    memberIds: readonly Id[],
  ): Promise<Map<Id, Set<Id>>> {
    if (activityIds.length === 0 || memberIds.length === 0) return new Map();
    const places = (ids: readonly Id[]) => ids.map(() => '?').join(', ');
    const found: { activityId: Id; memberId: Id }[] = await manager.query(
      `SELECT activityId, memberId FROM signups WHERE activityId IN (${places(activityIds)})
        AND memberId IN (${places(memberIds)}) AND state = 'confirmed'`,
      [...activityIds, ...memberIds],
    );
    const lists = new Map<Id, Set<Id>>();
    for (const { activityId, memberId } of found)
      lists.set(activityId, (lists.get(activityId) ?? new Set()).add(memberId));
    return lists;
  }

  override async counts(manager: EntityManager, activityIds: readonly Id[]): Promise<Map<Id, number>> {
    if (activityIds.length === 0) return new Map();
    const rows = await manager
      .createQueryBuilder(Signup, 'signup')
      .select(['signup.activityId AS activityId', 'COUNT(*) AS count'])
      .where("signup.activityId IN (:...ids) AND signup.state = 'confirmed'", { ids: activityIds })
      .andWhere(this.members.isPresent('signup.memberId'))
      .groupBy('signup.activityId')
      .getRawMany<{ activityId: Id; count: string | number }>();
    return new Map(rows.map(({ activityId, count }) => [activityId, Number(count)]));
  }

  override isKnown(manager: EntityManager, activityId: Id, memberId: Id): Promise<boolean> {
    return manager.existsBy(Signup, { activityId, memberId });
  }

  /** Those whose wait came to nothing belong to it too: they wait on at the door. */
  override async standbyOf(manager: EntityManager, activityId: Id): Promise<StandbyList | null> {
    const plan = await manager.findOneBy(SignupPlan, { activityId, standby: true });
    if (!plan) return null;
    const waiters = await manager.find(Signup, {
      select: { id: true, memberId: true, partyId: true },
      where: { activityId, state: In(['waiting', 'closed']) },
      order: { ticket: 'ASC', id: 'ASC' },
    });
    return {
      seats: plan.capacity,
      waiters: waiters.map(({ id, memberId, partyId }) => ({ signupId: id, memberId, partyId })),
    };
  }

  override async withStandby(manager: EntityManager, activityIds: readonly Id[]): Promise<Set<Id>> {
    if (activityIds.length === 0) return new Set();
    const where = { activityId: In([...activityIds]), standby: true };
    const plans = await manager.find(SignupPlan, { select: { activityId: true }, where });
    return new Set(plans.map(({ activityId }) => activityId));
  }

  override async admitted(
    manager: EntityManager,
    activityId: Id,
    waiters: readonly Waiter[],
    at: Date,
  ): Promise<void> {
    const events = waiters.map(({ signupId, memberId }) => ({
      id: newId(),
      signupId,
      activityId,
      memberId,
      what: 'standby' as const,
      via: 'desk' as const,
      accountId: null,
      byName: null,
      reason: null,
      requestKey: null,
      at,
    }));
    await insertRows(manager, SignupEvent, events);
  }
}

/** As a list of ids rather than a question for each member: SQLite then begins with the few. */
const placed = (activityId: Id, name: string, state: string): Condition => [
  `member.id IN (SELECT signup.memberId FROM signups signup
    WHERE signup.activityId = :${name}Activity AND ${state})`,
  { [`${name}Activity`]: activityId },
];
