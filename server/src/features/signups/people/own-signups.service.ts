import { Injectable } from '@nestjs/common';
import type { Id, MySignup } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { Attendance } from '../../activities/attendance.js';
import { Signup } from '../seats/signup.entity.js';
import { ActingService } from './acting.service.js';
import { inTurn, isShown, toMySignup } from './own-signups.rules.js';
import { PlaceViews } from './place-views.service.js';
import { Scenes } from './scenes.service.js';
import { SignupViews } from './signup-views.service.js';

/** Nobody has signed up for more in living memory. */
const most = 200;

/** What somebody has signed up for. */
@Injectable()
export class OwnSignups {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly acting: ActingService,
    private readonly scenes: Scenes,
    private readonly places: PlaceViews,
    private readonly views: SignupViews,
    private readonly attendance: Attendance,
  ) {}

  /** One's own, or an elder's: what is to come first, then what is over. */
  async list(viewer: Viewer, forId?: Id): Promise<MySignup[]> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const { person } = await this.acting.forWhom(viewer, forId);
    const latest = await manager.find(Signup, {
      where: { memberId: person.id },
      order: { joinedAt: 'DESC', id: 'DESC' },
      take: most,
    });
    const rows = latest.filter(row => isShown(row, now));
    const ids = rows.map(({ activityId }) => activityId);
    const scenes = await this.scenes.of(manager, ids, now);
    const doors = new Map([...scenes].map(([id, { door }]) => [id, door]));
    const activities = await this.views.inShort(manager, doors);
    const signups = await this.places.of(manager, rows, scenes);
    const sessions = [...doors.values()].flatMap(door => door.sessions.map(({ id }) => id));
    const cameTo = new Set((await this.attendance.cameAt(person.id, sessions)).keys());
    return inTurn(
      signups.flatMap(signup => {
        const activity = activities.get(signup.activityId);
        return activity ? [toMySignup({ signup, activity, cameTo }, now)] : [];
      }),
    );
  }
}
