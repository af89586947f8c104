import { Injectable } from '@nestjs/common';
import type { Id, SignupVia } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Signup } from './signup.entity.js';

/** Somebody who has a seat in a class. */
export interface ClassMember {
  readonly signupId: Id;
  readonly activityId: Id;
  readonly memberId: Id;
  /** Since when they have the seat. */
  readonly since: Date;
  readonly via: SignupVia;
  readonly missed: number;
  readonly completedAt: Date | null;
}

/** What a course's class book says of somebody, as later sign-ups ask for it. */
export interface Outcome {
  readonly signupId: Id;
  /** Classes missed without a word. */
  readonly missed: number;
  /** When they had come often enough; null: not, or not yet. */
  readonly completedAt: Date | null;
}

/** Who is in the class of an activity, and what became of them in it. */
@Injectable()
export class Completions {
  constructor(private readonly dataSource: DataSource) {}

  /** People with a confirmed seat in each of these activities, by arrival; one without any has an empty list. */
  async classesOf(
    activityIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, ClassMember[]>> {
    const classes = new Map<Id, ClassMember[]>(activityIds.map(id => [id, []]));
    if (activityIds.length === 0) return classes;
    const found = await manager.find(Signup, {
      where: { activityId: In([...activityIds]), state: 'confirmed' },
      order: { ticket: 'ASC', id: 'ASC' },
    });
    for (const { id, activityId, memberId, stateAt, via, missed, completedAt } of found) {
      const member = { signupId: id, activityId, memberId, since: stateAt, via, missed, completedAt };
      classes.get(activityId)?.push(member);
    }
    return classes;
  }

  /** Activities in which somebody has a seat, an offer or a place in the queue. */
  async placesOf(memberId: Id): Promise<Id[]> {
    const states = ['requested', 'offered', 'confirmed', 'waiting'] as const;
    const where = { memberId, state: In(states) };
    const found = await this.dataSource.manager.find(Signup, { select: { activityId: true }, where });
    return found.map(({ activityId }) => activityId);
  }

  /** Writes down what the class book came to; only what differs need be given. */
  async record(manager: EntityManager, outcomes: readonly Outcome[]): Promise<void> {
    for (const { signupId, missed, completedAt } of outcomes)
      await manager.update(Signup, { id: signupId }, { missed, completedAt });
  }
}
