import { Injectable } from '@nestjs/common';
import type { ActivityRow, Id } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ActivitiesService } from '../activities/activities.service.js';
import { EditingService } from '../activities/editing.service.js';
import { PublishingService } from '../activities/publishing.service.js';
import { OrgService } from '../org/org.service.js';
import { DemoArrivals } from './demo-arrivals.service.js';
import { openNow, openTitle, type Plan, pastTitle, programme } from './schedule.rules.js';

/** Where plans stand: the home branch, its street, the district. */
interface Units {
  readonly branch: Id;
  readonly street: Id;
  readonly district: Id;
}

/** What is on in the demo district; made through the same services as anybody's activities. */
@Injectable()
export class DemoActivities {
  constructor(
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly activities: ActivitiesService,
    private readonly editing: EditingService,
    private readonly publishing: PublishingService,
    private readonly arrivals: DemoArrivals,
  ) {}

  /** @param district organizer of the district · @param branch organizer of the home branch */
  async prepare(district: Viewer, branch: Viewer): Promise<void> {
    const units = await this.unitsOf(branch);
    const present = await this.present(district);
    // The open one comes last: where there has been one, the programme was complete.
    if (!present.some(({ title }) => title === openTitle)) {
      for (const plan of programme(this.clock.now())) await this.make(district, units, plan, present);
    }
    await this.keepOpen(district, units, present);
  }

  /** Makes sure that one can be checked in at now. */
  private async keepOpen(district: Viewer, units: Units, present: readonly ActivityRow[]): Promise<void> {
    const now = this.clock.now();
    const isOpen = ({ title, state, lastEndsAt }: ActivityRow) =>
      title === openTitle && state === 'published' && Date.parse(lastEndsAt ?? '') > now.getTime();
    if (present.some(isOpen)) return;
    const unfinished = present.filter(({ state }) => state === 'draft');
    const sessionId = await this.make(district, units, openNow(now), unfinished);
    if (sessionId) await this.arrivals.justNow(sessionId);
  }

  /** Goes on where an earlier start was killed; answers the first session of what it made. */
  private async make(
    viewer: Viewer,
    units: Units,
    { by, invites, becomes, input }: Plan,
    present: readonly ActivityRow[],
  ): Promise<Id | null> {
    const found = present.find(({ title }) => title === input.title);
    const unitId = units[by];
    const { id } =
      found ?? (await this.editing.create(viewer, { ...input, unitId, invitedUnitIds: [units[invites]] }));
    const state = found?.state ?? 'draft';
    if (becomes === 'draft') return null;
    if (state === 'draft') await this.publishing.publish(viewer, id);
    if (becomes !== 'published') {
      if (state !== 'cancelled') await this.publishing.cancel(viewer, id, becomes.cancelled);
      return null;
    }
    const { sessions } = await this.activities.organizerShow(viewer, id);
    const sessionId = sessions[0]?.id ?? null;
    if (sessionId && input.title === pastTitle) await this.arrivals.before(sessionId);
    return sessionId;
  }

  private async present(viewer: Viewer): Promise<ActivityRow[]> {
    const lists = [];
    for (const when of ['coming', 'past', 'drafts'] as const)
      lists.push(await this.activities.organizerList(viewer, when));
    return lists.flatMap(({ items }) => items);
  }

  private async unitsOf({ member, roles }: Viewer): Promise<Units> {
    const branchId = roles[0]?.unitId ?? member?.unitId ?? '';
    const branch = (await this.org.byIds([branchId])).get(branchId);
    const street = (await this.org.byIds([branch?.parentId ?? ''])).get(branch?.parentId ?? '');
    return { branch: branchId, street: street?.id ?? '', district: street?.parentId ?? '' };
  }
}
