import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { DoorsService } from '../activities/doors.service.js';
import type { Act, Join } from '../signups/seats/move.js';
import { Seats } from '../signups/seats/seats.service.js';
import type { PlannedCourse } from './courses.rules.js';
import { DemoArrivals } from './demo-arrivals.service.js';
import { DemoPhones } from './demo-phones.service.js';

/** People of the demo sign up, come to class, and stay away. */
@Injectable()
export class DemoClasses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly seats: Seats,
    private readonly arrivals: DemoArrivals,
    private readonly phones: DemoPhones,
  ) {}

  async join(activityId: Id, { joins, leaves, approved, waits }: PlannedCourse): Promise<void> {
    const crowd = (await this.phones.crowd()).slice(0, joins);
    const xu = waits ? await this.phones.viewerAs('second-member') : null;
    // He comes when the seats have just gone: the first on the wait-list.
    const full = crowd.slice(0, 5);
    const line = xu ? [...full, xu, ...crowd.slice(5)] : crowd;
    const signupIds: Id[] = [];
    for (const viewer of line) {
      const moved = await this.seats.move(activityId, joinOf(viewer, activityId));
      if (moved.ok && moved.signup) signupIds.push(moved.signup.id);
    }
    for (const [turn, signupId] of signupIds.entries()) {
      const viewer = line[turn];
      if (!viewer) continue;
      if (turn < leaves)
        await this.seats.move(activityId, actOf('leave', viewer, signupId, '这阵子要带孙子'));
      if (turn < approved) await this.seats.move(activityId, actOf('approve', viewer, signupId, ''));
    }
  }

  /** Classes that are over: most came to each; one of them has missed the last ones. */
  async hold(activityId: Id): Promise<void> {
    const now = this.clock.now();
    const door = (await this.doors.ofActivities(this.dataSource.manager, [activityId])).get(activityId);
    const over = (door?.sessions ?? []).filter(session => session.endsAt < now);
    const people = (await this.phones.crowd()).slice(0, 10).flatMap(({ member }) => member?.id ?? []);
    for (const [week, session] of over.entries()) {
      const came = people.filter((_, turn) => (turn * 3 + week) % 7 !== 0 && !(turn === 4 && week >= 5));
      await this.arrivals.inClass(session.id, came);
    }
  }
}

const joinOf = (viewer: Viewer, activityId: Id): Join => ({
  kind: 'join',
  memberIds: [viewer.member?.id ?? ''],
  actor: { accountId: viewer.accountId, byName: null, via: 'self' },
  desk: false,
  anyway: false,
  healthConfirmed: true,
  despiteConflicts: true,
  requestKey: `demo-join-${activityId}`,
});

const actOf = (kind: Act['kind'], viewer: Viewer, signupId: Id, reason: string): Act => ({
  kind,
  signupId,
  alone: false,
  actor: { accountId: viewer.accountId, byName: null, via: 'self' },
  reason,
  requestKey: `demo-${kind}-${signupId}`,
});
