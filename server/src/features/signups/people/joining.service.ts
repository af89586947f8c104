import { Injectable } from '@nestjs/common';
import type { contract, Id, RequestOf, SignupView } from '@wanqing/shared';
import type { Viewer } from '../../../kernel/viewer.js';
import { companionRefusal } from '../gates/gate-words.rules.js';
import type { Moved } from '../seats/move.js';
import { Seats } from '../seats/seats.service.js';
import { ActingService } from './acting.service.js';
import { Companions } from './companions.service.js';
import { SignupAnswers } from './signup-answers.service.js';

type Wanted = RequestOf<typeof contract.signups.join>['body'];

/** People sign up, for themselves or for an elder, alone or as two. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly acting: ActingService,
    private readonly companions: Companions,
    private readonly seats: Seats,
    private readonly answers: SignupAnswers,
  ) {}

  /** Whoever has a place, or waits, gets that answer again. */
  async join(
    viewer: Viewer,
    activityId: Id,
    { for: forId, companion, ...wish }: Wanted,
  ): Promise<SignupView> {
    const acting = await this.acting.before(viewer, activityId, forId);
    const second = companion && (await this.companions.expect(viewer, acting, companion));
    const moved = await this.seats.move(activityId, {
      ...wish,
      kind: 'join',
      memberIds: second ? [acting.person.id, second.id] : [acting.person.id],
      actor: acting.actor,
      desk: false,
      anyway: false,
    });
    return this.answers.of(second ? aboutCompanion(moved, second) : moved);
  }
}

/** What keeps the companion out is told with their name. */
export function aboutCompanion(
  moved: Moved,
  { id, name }: { readonly id: Id; readonly name: string },
): Moved {
  if (moved.ok || moved.memberId !== id) return moved;
  const { reason, details } = moved;
  // A choice, for the companion too: the page asks once more.
  if (reason === 'SIGNUP_CONFLICT')
    return { ...moved, details: { title: `${details.title ?? ''}（${name}）` } };
  if (reason === 'COMPANION_CANNOT') return { ...moved, details: { ...details, name } };
  return { ...moved, ...companionRefusal(name, { reason, details }) };
}
