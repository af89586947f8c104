import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { isDuplicate } from '../../db/faults.js';
import { inSubtrees } from '../../db/paths.js';
import type { Member } from './member.entity.js';
import { MemberCount } from './member-count.entity.js';

/** What decides where somebody counts. */
export type Counted = Pick<Member, 'unitId' | 'unitPath' | 'kind' | 'archivedAt'>;

/** A person before and after a change; null where they are not on the roster. */
export interface CountedChange {
  readonly before: Counted | null;
  readonly after: Counted | null;
}

interface Shift {
  readonly unitId: string;
  readonly unitPath: string;
  readonly delta: number;
}

/** Numbers of members by branch: whoever writes members tells it, in the same transaction. */
@Injectable()
export class MemberCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** Branches of these subtrees that have or had members. */
  async within(paths: readonly string[]): Promise<Pick<MemberCount, 'unitPath' | 'members'>[]> {
    const [where, params] = inSubtrees('counted.unitPath', paths);
    const rows = await this.dataSource.manager
      .createQueryBuilder(MemberCount, 'counted')
      .select('counted.unitPath', 'unitPath')
      .addSelect('counted.members', 'members')
      .where(where, params)
      .getRawMany<{ unitPath: string; members: number }>();
    return rows;
  }

  /** Members of these subtrees together; nobody counts twice. */
  async total(paths: readonly string[]): Promise<number> {
    const [where, params] = inSubtrees('counted.unitPath', paths);
    const row = await this.dataSource.manager
      .createQueryBuilder(MemberCount, 'counted')
      .select('SUM(counted.members)', 'total')
      .where(where, params)
      .getRawOne<{ total: string | number | null }>();
    return Number(row?.total ?? 0);
  }

  /** In one statement however many branches; where two transactions change one branch, the second waits. */
  async note(manager: EntityManager, changes: readonly CountedChange[]): Promise<void> {
    const shifts = shiftsOf(changes);
    if (shifts.length === 0) return;
    const unitId = In(shifts.map(shift => shift.unitId));
    const known = new Set((await manager.findBy(MemberCount, { unitId })).map(count => count.unitId));
    for (const shift of shifts) if (!known.has(shift.unitId)) await this.begin(manager, shift);
    const params: Record<string, string | number> = {};
    const cases = shifts.map((shift, index) => {
      params[`unit${index}`] = shift.unitId;
      params[`delta${index}`] = shift.delta;
      return `WHEN :unit${index} THEN :delta${index}`;
    });
    await manager
      .createQueryBuilder()
      .update(MemberCount)
      .set({ members: () => `members + CASE unitId ${cases.join(' ')} END` })
      .where({ unitId })
      .setParameters(params)
      .execute();
  }

  private async begin(manager: EntityManager, { unitId, unitPath }: Shift): Promise<void> {
    try {
      await manager.insert(MemberCount, { unitId, unitPath, members: 0 });
    } catch (error) {
      // Another transaction has counted the branch's first member just now.
      if (!isDuplicate(error)) throw error;
    }
  }
}

/** One shift a branch; branches that gain as many as they lose are left out. */
function shiftsOf(changes: readonly CountedChange[]): Shift[] {
  const shifts = new Map<string, Shift>();
  const add = (counted: Counted | null, by: 1 | -1) => {
    if (counted?.kind !== 'member' || counted.archivedAt) return;
    const { unitId, unitPath } = counted;
    shifts.set(unitId, { unitId, unitPath, delta: (shifts.get(unitId)?.delta ?? 0) + by });
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return [...shifts.values()].filter(({ delta }) => delta !== 0);
}
