import { Injectable } from '@nestjs/common';
import type { ActivityForOrganizer, ActivityInput, Id } from '@wanqing/shared';
import { type EntityManager, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newCode, newId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { OrgService } from '../org/org.service.js';
import { ActivitiesService } from './activities.service.js';
import { Activity } from './activity.entity.js';
import { ActivityNotices } from './activity-notices.service.js';
import { ActivityParts } from './activity-parts.service.js';
import { expectComplete } from './publish.rules.js';
import { movedOn, type NewSession, spanOf, takingPlace, timesOf } from './sessions.rules.js';

/** What a copy has that the original has not. */
export interface CopyOverrides extends Partial<Pick<Activity, 'title' | 'kind' | 'summary'>> {
  readonly sessions?: readonly NewSession[];
}

/** An organizer writes an activity. What ends in `In` runs within the caller's transaction. */
@Injectable()
export class EditingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly activities: ActivitiesService,
    private readonly parts: ActivityParts,
    private readonly notices: ActivityNotices,
    private readonly audit: AuditService,
  ) {}

  async create(viewer: Viewer, input: ActivityInput): Promise<ActivityForOrganizer> {
    const id = await this.transactions.run(manager => this.createIn(manager, viewer, input));
    return this.activities.organizerShow(viewer, id);
  }

  async createIn(manager: EntityManager, viewer: Viewer, input: ActivityInput): Promise<Id> {
    const unit = await this.org.expectOrganized(manager, viewer, input.unitId);
    const activity = manager.create(Activity, {
      ...newDraft(viewer, this.clock.now()),
      ...columnsOf(input, unit),
    });
    await manager.insert(Activity, activity);
    await this.parts.replace(manager, viewer, activity.id, input);
    return activity.id;
  }

  async update(
    viewer: Viewer,
    id: Id,
    input: ActivityInput & { version: number },
  ): Promise<ActivityForOrganizer> {
    await this.transactions.run(manager => this.updateIn(manager, viewer, id, input));
    return this.activities.organizerShow(viewer, id);
  }

  /** Where one signs up, the plan says how many seats there are. */
  async updateIn(
    manager: EntityManager,
    viewer: Viewer,
    id: Id,
    { version, ...input }: ActivityInput & { version: number },
  ): Promise<void> {
    const activity = await this.activities.expectOrganized(manager, viewer, id);
    if (activity.state === 'cancelled') throw new DomainError('ACTIVITY_CANCELLED');
    const unit = await this.org.expectOrganized(manager, viewer, input.unitId);
    const before = { place: activity.place, sessions: takingPlace(await this.parts.sessionsOf(manager, id)) };
    if (activity.state === 'published')
      expectComplete(input, input.sessions.length, input.invitedUnitIds.length);
    const { capacity, ...columns } = columnsOf(input, unit);
    const changes = {
      ...columns,
      ...(activity.bySignup ? {} : { capacity }),
      updatedAt: this.clock.now(),
      version: version + 1,
    };
    const { affected } = await manager.update(Activity, { id, version, state: activity.state }, changes);
    if (!affected) throw new DomainError('CHANGED_MEANWHILE');
    await this.parts.replace(manager, viewer, id, input);
    await this.record(manager, viewer, { id, unitPath: unit.path }, 'activities.update');
    if (activity.state !== 'published') return;
    const sessions = takingPlace(await this.parts.sessionsOf(manager, id));
    await this.notices.changed(manager, viewer, { ...activity, ...changes }, before, sessions);
  }

  /**
   * A draft with everything of the original, its sessions moved on by whole weeks into the future. Its plan of sign-up, where it has one, is for whoever copies that to set again.
   * @param sessions instead of the original's, moved on
   */
  async copyIn(
    manager: EntityManager,
    viewer: Viewer,
    id: Id,
    { sessions: wanted, ...columns }: CopyOverrides = {},
  ): Promise<Id> {
    const original = await this.activities.expectOrganized(manager, viewer, id);
    const now = this.clock.now();
    const sessions = wanted ?? movedOn(await this.parts.sessionsOf(manager, id), now);
    const copy = manager.create(Activity, {
      ...original,
      ...newDraft(viewer, now),
      ...spanOf(sessions),
      ...columns,
      bySignup: false,
    });
    await manager.insert(Activity, copy);
    await this.parts.copy(manager, viewer, id, copy.id, sessions);
    return copy.id;
  }

  /** Throws away what was never published. */
  async remove(viewer: Viewer, id: Id): Promise<void> {
    await this.transactions.run(manager => this.removeIn(manager, viewer, id));
  }

  async removeIn(manager: EntityManager, viewer: Viewer, id: Id): Promise<void> {
    const activity = await this.activities.expectOrganized(manager, viewer, id);
    const { affected } = await manager.delete(Activity, { id, publishedAt: IsNull() });
    if (!affected) throw new DomainError('ACTIVITY_NOT_DRAFT');
    await this.parts.removeAll(manager, id);
    await this.record(manager, viewer, activity, 'activities.remove');
  }

  private record(
    manager: EntityManager,
    viewer: Viewer,
    { id, unitPath }: Pick<Activity, 'id' | 'unitPath'>,
    action: string,
  ): Promise<void> {
    return this.audit.record(manager, viewer, { action, subjectId: id, unitPath });
  }
}

const newDraft = (viewer: Viewer, now: Date) => ({
  id: newId(),
  state: 'draft' as const,
  posterCode: newCode(),
  publishedAt: null,
  cancelledAt: null,
  cancelReason: null,
  createdBy: viewer.member?.id ?? null,
  createdAt: now,
  updatedAt: now,
  version: 1,
});

const columnsOf = (input: ActivityInput, unit: { id: string; path: string }) => ({
  unitId: unit.id,
  unitPath: unit.path,
  title: input.title,
  kind: input.kind,
  summary: input.summary,
  place: input.place,
  latitude: input.coordinates?.latitude ?? null,
  longitude: input.coordinates?.longitude ?? null,
  bring: input.bring,
  contactName: input.contactName,
  contactPhone: input.contactPhone,
  ...spanOf(input.sessions.map(timesOf)),
  capacity: input.capacity,
  walkInsWelcome: input.walkInsWelcome,
  byPoster: input.checkInBy.poster,
  byRotating: input.checkInBy.rotating,
});
