import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { expectCovered, memberOf, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { OrgService } from '../org/org.service.js';
import type { Member } from './member.entity.js';
import { MembersService, type Place } from './members.service.js';

/** Whom an organizer may see and change: the people of their part of the tree. */
@Injectable()
export class MemberScope {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: MembersService,
    private readonly org: OrgService,
  ) {}

  /** Paths of the viewer's part of the tree, or of one unit in it; NOT_FOUND where it lies outside. */
  async paths(viewer: Viewer, unitId?: Id): Promise<string[]> {
    if (!unitId) return scopesOf(viewer, 'organizer');
    return [(await this.org.expectOrganized(this.dataSource.manager, viewer, unitId)).path];
  }

  /** The person, archived or not; NOT_FOUND outside the viewer's part of the tree. */
  async expect(
    viewer: Viewer,
    memberId: Id,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Member> {
    const member = await this.people.expect(memberId, manager);
    expectCovered(viewer, 'organizer', member.unitPath);
    return member;
  }

  /** A branch the viewer organizes, for somebody to belong to. */
  async expectBranch(viewer: Viewer, unitId: Id, manager: EntityManager): Promise<Place> {
    const unit = await this.org.expectOrganized(manager, viewer, unitId);
    if (unit.kind !== 'branch') throw new DomainError('MEMBER_NEEDS_BRANCH');
    return unit;
  }

  /** The viewer's own entry. */
  self(viewer: Viewer): Promise<Member> {
    return this.people.expect(memberOf(viewer).id);
  }
}
