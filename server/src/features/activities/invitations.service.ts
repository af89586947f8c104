import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/ids.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { OrgService } from '../org/org.service.js';
import { ActivityInvitation } from './activity-invitation.entity.js';

/** Which parts of the tree an activity invites. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly org: OrgService,
  ) {}

  async of(
    activityIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, ActivityInvitation[]>> {
    const byActivity = new Map<Id, ActivityInvitation[]>(activityIds.map(id => [id, []]));
    if (activityIds.length === 0) return byActivity;
    const where = { activityId: In([...activityIds]) };
    const found = await manager.find(ActivityInvitation, { where, order: { unitPath: 'ASC' } });
    for (const invitation of found) byActivity.get(invitation.activityId)?.push(invitation);
    return byActivity;
  }

  /**
   * Makes the invited units those wanted. New ones must lie in the viewer's part of the tree; those that
   * somebody above has invited may stay.
   */
  async replace(
    manager: EntityManager,
    viewer: Viewer,
    activityId: Id,
    unitIds: readonly Id[],
  ): Promise<void> {
    const wanted = new Set(unitIds);
    const present = (await this.of([activityId], manager)).get(activityId) ?? [];
    const gone = present.filter(invitation => !wanted.has(invitation.unitId)).map(({ id }) => id);
    for (const { unitId } of present) wanted.delete(unitId);
    const units = await this.org.byIds([...wanted], manager);
    for (const id of wanted) {
      const unit = units.get(id);
      if (!unit || !covers(viewer, 'organizer', unit.path)) throw new DomainError('INVITED_OUTSIDE');
    }
    if (gone.length > 0) await manager.delete(ActivityInvitation, { id: In(gone) });
    const rows = [...units.values()].map(unit => ({
      id: newId(),
      activityId,
      unitId: unit.id,
      unitPath: unit.path,
    }));
    if (rows.length > 0) await manager.insert(ActivityInvitation, rows);
  }

  /** Invites for a copy whom the original invites, as far as the viewer may. */
  async copy(manager: EntityManager, viewer: Viewer, originalId: Id, copyId: Id): Promise<void> {
    const invited = (await this.of([originalId], manager)).get(originalId) ?? [];
    const own = invited.filter(({ unitPath }) => covers(viewer, 'organizer', unitPath));
    await this.replace(
      manager,
      viewer,
      copyId,
      own.map(({ unitId }) => unitId),
    );
  }

  async removeAll(manager: EntityManager, activityId: Id): Promise<void> {
    await manager.delete(ActivityInvitation, { activityId });
  }
}
