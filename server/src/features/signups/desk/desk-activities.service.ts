import { Injectable } from '@nestjs/common';
import type { DeskActivity, Id, SeatCounts } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { scopesOf, type Viewer } from '../../../kernel/viewer.js';
import { OpenTo } from '../../activities/open-to.service.js';
import { type Scene, Scenes } from '../people/scenes.service.js';
import { Plans } from '../plans/plans.service.js';

const most = 200;

/** Activities as those who run their sign-up see them. */
@Injectable()
export class DeskActivities {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly open: OpenTo,
    private readonly scenes: Scenes,
    private readonly plans: Plans,
  ) {}

  /** At whose counter the viewer may stand: not over yet, soonest first. */
  async list(viewer: Viewer): Promise<DeskActivity[]> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const ids = await this.open.within(manager, { paths: scopesOf(viewer, 'desk'), now, most });
    const views = await this.of(manager, [...(await this.scenes.of(manager, ids, now)).values()]);
    return ids.flatMap(id => views.get(id) ?? []);
  }

  async of(manager: EntityManager, scenes: readonly Scene[]): Promise<Map<Id, DeskActivity>> {
    const counts = await this.plans.counts(
      manager,
      scenes.map(({ plan }) => plan.activityId),
    );
    return new Map(
      scenes.flatMap(scene => {
        const counted = counts.get(scene.plan.activityId);
        return counted ? [[scene.plan.activityId, toDeskActivity(scene, counted)] as const] : [];
      }),
    );
  }
}

const toDeskActivity = ({ plan, door: { activity } }: Scene, counts: SeatCounts): DeskActivity => ({
  activityId: activity.id,
  title: activity.title,
  kind: activity.kind,
  place: activity.place,
  firstStartsAt: activity.firstStartsAt?.toISOString() ?? null,
  way: plan.way,
  opensAt: plan.opensAt.toISOString(),
  closesAt: plan.closesAt.toISOString(),
  companions: plan.companions,
  deskQuotaUntil:
    plan.deskQuota > 0 && !plan.quotaReleasedAt ? (plan.deskQuotaUntil?.toISOString() ?? null) : null,
  drawId: plan.drawId,
  counts,
  closed: plan.closedAt !== null,
});
