import { Injectable } from '@nestjs/common';
import type { Id, UnitKind, UnitRef, UnitView } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { isDuplicate } from '../../db/faults.js';
import { inSubtrees } from '../../db/paths.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newCode, newId } from '../../kernel/ids.js';
import { expectCovered, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { Unit } from './unit.entity.js';
import { expectFits, fullNames } from './unit.rules.js';

export interface NewUnit {
  parentId: Id;
  kind: UnitKind;
  name: string;
}

/** The organisation tree; other features ask here for units by id, by path and by scope. */
@Injectable()
export class OrgService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Units the viewer organizes, parents before children. */
  async tree(viewer: Viewer): Promise<UnitView[]> {
    const units = await this.below(scopesOf(viewer, 'organizer'));
    const names = fullNames(units);
    return units.map(unit => toUnitView(unit, names.get(unit.id)));
  }

  /** Units of these subtrees, parents before children (a path sorts before those it begins). */
  async below(paths: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Unit[]> {
    const [where, params] = inSubtrees('unit.path', paths);
    return manager.createQueryBuilder(Unit, 'unit').where(where, params).orderBy('unit.path').getMany();
  }

  /** The units above a path, the root first. */
  async above(path: string): Promise<Unit[]> {
    const keys = path.split('/').slice(1, -2);
    const paths = keys.map((_, depth) => `/${keys.slice(0, depth + 1).join('/')}/`);
    return this.dataSource.manager.find(Unit, { where: { path: In(paths) }, order: { path: 'ASC' } });
  }

  /** Whether there is no organisation at all yet. */
  async isEmpty(): Promise<boolean> {
    return !(await this.dataSource.manager.exists(Unit));
  }

  /** Where the units of these subtrees stand, parents first; quick for ten thousand of them. */
  async placesBelow(paths: readonly string[]): Promise<Pick<Unit, 'id' | 'path'>[]> {
    const [where, params] = inSubtrees('unit.path', paths);
    return this.dataSource.manager
      .createQueryBuilder(Unit, 'unit')
      .select('unit.id', 'id')
      .addSelect('unit.path', 'path')
      .where(where, params)
      .orderBy('unit.path')
      .getRawMany();
  }

  async byIds(ids: readonly Id[], manager: EntityManager = this.dataSource.manager): Promise<Map<Id, Unit>> {
    const units = ids.length ? await manager.findBy(Unit, { id: In([...new Set(ids)]) }) : [];
    return new Map(units.map(unit => [unit.id, unit]));
  }

  /** The unit, provided the viewer organizes it; NOT_FOUND otherwise. */
  async expectOrganized(manager: EntityManager, viewer: Viewer, unitId: Id): Promise<Unit> {
    const unit = await expectFound(manager, Unit, unitId);
    expectCovered(viewer, 'organizer', unit.path);
    return unit;
  }

  async refs(ids: readonly Id[]): Promise<(id: Id) => UnitRef> {
    const units = await this.byIds(ids);
    return id => ({ id, name: units.get(id)?.name ?? '' });
  }

  async create(viewer: Viewer, wanted: NewUnit): Promise<UnitView> {
    return this.expectNameFree(wanted.name, manager => this.createIn(manager, viewer, wanted));
  }

  private async createIn(manager: EntityManager, viewer: Viewer, wanted: NewUnit): Promise<UnitView> {
    const parent = await this.expectOrganized(manager, viewer, wanted.parentId);
    expectFits(parent.kind, wanted.kind);
    const unit = await this.insert(manager, parent, wanted);
    await this.audit.record(manager, viewer, {
      action: 'org.create',
      subjectId: unit.id,
      unitPath: unit.path,
    });
    return toUnitView(unit);
  }

  /** Adds a unit below `parent`, or a root where there is none. */
  async insert(
    manager: EntityManager,
    parent: Unit | null,
    { kind, name }: Omit<NewUnit, 'parentId'>,
  ): Promise<Unit> {
    const unit = manager.create(Unit, {
      id: newId(),
      parentId: parent?.id ?? null,
      kind,
      name,
      path: `${parent?.path ?? '/'}${newCode(6)}/`,
      createdAt: this.clock.now(),
    });
    await manager.insert(Unit, unit);
    return unit;
  }

  async rename(viewer: Viewer, unitId: Id, name: string): Promise<UnitView> {
    return this.expectNameFree(name, async manager => {
      const unit = await this.expectOrganized(manager, viewer, unitId);
      await manager.update(Unit, { id: unitId }, { name });
      const detail = { before: unit.name, after: name };
      await this.audit.record(manager, viewer, {
        action: 'org.rename',
        subjectId: unitId,
        unitPath: unit.path,
        detail,
      });
      return toUnitView({ ...unit, name });
    });
  }

  private async expectNameFree<T>(name: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.transactions.run(work);
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('UNIT_NAME_TAKEN', { name }) : error;
    }
  }
}

const toUnitView = (unit: Unit, fullName = unit.name): UnitView => ({
  id: unit.id,
  parentId: unit.parentId,
  kind: unit.kind,
  name: unit.name,
  fullName,
});
