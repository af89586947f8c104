import { Injectable } from '@nestjs/common';
import { type Day, type GrantView, type Id, momentOf, type Role } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { inSubtrees, pathsDownTo } from '../../db/paths.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/ids.js';
import { covers, expectCovered, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { Grant } from './grant.entity.js';

export interface NewGrant {
  role: Role;
  unitId: Id;
  endsOn: Day;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Roles for parts of the tree. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly audit: AuditService,
  ) {}

  /** Roles a member holds now. */
  async held(memberId: Id, manager?: EntityManager): Promise<Grant[]> {
    return (await this.heldBy([memberId], manager)).get(memberId) ?? [];
  }

  /** Roles each of these members holds now; who holds none is not in the map. */
  async heldBy(
    memberIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, Grant[]>> {
    if (memberIds.length === 0) return new Map();
    const now = this.clock.now();
    const grants = await manager.findBy(Grant, {
      memberId: In([...memberIds]),
      revokedAt: IsNull(),
      startsAt: LessThanOrEqual(now),
      endsAt: MoreThan(now),
    });
    const held = new Map<Id, Grant[]>();
    for (const grant of grants) held.set(grant.memberId, [...(held.get(grant.memberId) ?? []), grant]);
    return held;
  }

  /** Everybody whose part of the tree a unit lies in, as organizer, now. */
  async organizersOver(unitPath: string, manager: EntityManager = this.dataSource.manager): Promise<Id[]> {
    const now = this.clock.now();
    const held = await manager.findBy(Grant, {
      role: 'organizer',
      unitPath: In(pathsDownTo(unitPath)),
      revokedAt: IsNull(),
      startsAt: LessThanOrEqual(now),
      endsAt: MoreThan(now),
    });
    const people = await this.people.byIds(
      held.map(({ memberId }) => memberId),
      manager,
    );
    return [...people.values()].filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  }

  /**
   * Condition "holds one of these roles" on a query's `member`; no role matches nobody.
   * @param name begins the names of its parameters, so that several fit into one query
   * @param at when the role is in force
   */
  holding(
    roles: readonly Role[],
    name: string,
    at: Date,
  ): readonly [sql: string, params: Record<string, unknown>] {
    if (roles.length === 0) return ['1 = 0', {}];
    const inForce = `held.revokedAt IS NULL AND held.startsAt <= :${name}At AND held.endsAt > :${name}At`;
    return [
      `EXISTS (SELECT 1 FROM grants held WHERE held.memberId = member.id AND held.role IN (:...${name}) AND ${inForce})`,
      { [name]: [...roles], [`${name}At`]: at.getTime() },
    ];
  }

  async list(viewer: Viewer, memberId?: Id): Promise<GrantView[]> {
    const [where, params] = inSubtrees('held.unitPath', scopesOf(viewer, 'organizer'));
    const query = this.dataSource.manager.createQueryBuilder(Grant, 'held').where(where, params);
    if (memberId) query.andWhere('held.memberId = :memberId', { memberId });
    return this.toViews(
      await query.andWhere('held.revokedAt IS NULL').orderBy('held.id', 'DESC').take(500).getMany(),
    );
  }

  async give(viewer: Viewer, memberId: Id, wanted: NewGrant): Promise<GrantView> {
    const grant = await this.transactions.run(async manager => {
      const member = await this.people.expect(memberId, manager);
      expectCovered(viewer, 'organizer', member.unitPath);
      const unit = (await this.org.byIds([wanted.unitId], manager)).get(wanted.unitId);
      if (!unit || !covers(viewer, 'organizer', unit.path)) throw new DomainError('GRANT_OVERREACHES');
      return this.insert(manager, viewer, memberId, { ...wanted, unitPath: unit.path });
    });
    return (await this.toViews([grant]))[0] as GrantView;
  }

  /** Also gives the first organizer of an empty installation their role, with no viewer to ask. */
  async insert(
    manager: EntityManager,
    viewer: Viewer | null,
    memberId: Id,
    wanted: NewGrant & { unitPath: string },
  ): Promise<Grant> {
    const grant = manager.create(Grant, {
      ...wanted,
      id: newId(),
      memberId,
      startsAt: this.clock.now(),
      endsAt: new Date(Date.parse(momentOf(wanted.endsOn, '00:00')) + dayMs),
      grantedBy: viewer?.member?.id ?? null,
      revokedAt: null,
      revokedBy: null,
    });
    await manager.insert(Grant, grant);
    await this.audit.record(manager, viewer, {
      action: 'grants.give',
      subjectId: memberId,
      unitPath: wanted.unitPath,
      detail: { role: wanted.role, endsOn: wanted.endsOn },
    });
    return grant;
  }

  private async toViews(grants: readonly Grant[]): Promise<GrantView[]> {
    const members = await this.people.byIds(grants.map(grant => grant.memberId));
    const unit = await this.org.refs(grants.map(grant => grant.unitId));
    const now = this.clock.now();
    return grants.map(grant => ({
      id: grant.id,
      member: { id: grant.memberId, name: members.get(grant.memberId)?.name ?? '' },
      role: grant.role,
      unit: unit(grant.unitId),
      endsOn: grant.endsOn,
      active: grant.revokedAt === null && grant.startsAt <= now && grant.endsAt > now,
    }));
  }
}
