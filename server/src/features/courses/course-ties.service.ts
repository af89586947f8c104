import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { MemberTies } from '../members/member-ties.service.js';
import { Course } from './course.entity.js';

/** Tells the roster who teaches a course or is its monitor; who is in a class stands in the sign-ups. */
@Injectable()
export class CourseTies {
  constructor(ties: MemberTies) {
    ties.register((manager, memberIds) => this.everHeld(manager, memberIds));
  }

  private async everHeld(manager: EntityManager, memberIds: readonly Id[]): Promise<Id[]> {
    const people = In([...memberIds]);
    const found = await manager.findBy(Course, [{ teacherId: people }, { monitorId: people }]);
    return found.flatMap(({ teacherId, monitorId }) =>
      [teacherId, monitorId].filter(id => id !== null && memberIds.includes(id)),
    ) as Id[];
  }
}
