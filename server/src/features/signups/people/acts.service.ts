import { Injectable } from '@nestjs/common';
import type { Id, SignupView } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../kernel/viewer.js';
import type { Door } from '../../activities/doors.service.js';
import { MemberLookup } from '../../members/member-lookup.service.js';
import { StaffMoves } from '../desk/staff-moves.service.js';
import type { Act, Actor, Moved } from '../seats/move.js';
import { Seats } from '../seats/seats.service.js';
import type { Signup } from '../seats/signup.entity.js';
import { ActingService, staffOf } from './acting.service.js';
import { aboutCompanion } from './joining.service.js';
import { SignupAnswers } from './signup-answers.service.js';

interface Wish {
  readonly reason: string;
  readonly requestKey: string;
  readonly alone?: boolean;
}

interface Acted {
  readonly signup: Signup;
  readonly door: Door;
  readonly actor: Actor;
}

/** People answer an offer and leave, themselves or through a relative; staff do it for them after a call, on record. */
@Injectable()
export class ActsService {
  constructor(
    private readonly acting: ActingService,
    private readonly seats: Seats,
    private readonly staff: StaffMoves,
    private readonly answers: SignupAnswers,
    private readonly dataSource: DataSource,
    private readonly people: MemberLookup,
  ) {}

  async act(
    viewer: Viewer,
    signupId: Id,
    kind: 'accept' | 'decline' | 'leave',
    wish: Wish,
  ): Promise<SignupView> {
    const acted = await this.acting.on(viewer, signupId);
    if (acted.actor.via === 'desk') return this.asStaff(viewer, acted, kind, wish);
    const moved = await this.seats.move(acted.signup.activityId, toAct(acted, kind, wish));
    return this.answers.of(await this.named(moved, acted.signup));
  }

  /** What keeps the companion from taking the seat is told with their name. */
  private async named(moved: Moved, { memberId }: Signup): Promise<Moved> {
    if (moved.ok || !moved.memberId || moved.memberId === memberId) return moved;
    const names = await this.people.names(this.dataSource.manager, [moved.memberId]);
    return aboutCompanion(moved, { id: moved.memberId, name: names.get(moved.memberId) ?? '' });
  }

  /** The organizer says yes or no to a request. */
  async decide(viewer: Viewer, signupId: Id, kind: 'approve' | 'refuse', wish: Wish): Promise<SignupView> {
    const covered = await this.acting.covered(viewer, 'organizer', signupId);
    return this.asStaff(viewer, { ...covered, actor: staffOf(viewer) }, kind, wish);
  }

  private async asStaff(viewer: Viewer, acted: Acted, kind: Act['kind'], wish: Wish): Promise<SignupView> {
    const { signup, door } = acted;
    const moved: Moved = await this.staff.move(viewer, signup.activityId, toAct(acted, kind, wish), {
      action: `signups.${kind}`,
      subjectId: signup.memberId,
      unitPath: door.activity.unitPath,
    });
    return this.answers.of(moved, true);
  }
}

const toAct = ({ signup, actor }: Acted, kind: Act['kind'], { alone = false, ...wish }: Wish): Act => ({
  ...{ kind, signupId: signup.id, alone, actor },
  ...{ reason: wish.reason, requestKey: wish.requestKey },
});
