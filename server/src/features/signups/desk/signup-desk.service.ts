import { Injectable } from '@nestjs/common';
import type { contract, DeskCandidate, Id, RequestOf, SignupView } from '@wanqing/shared';
import type { Viewer } from '../../../kernel/viewer.js';
import { SignupRunning } from '../lists/running.service.js';
import { staffOf } from '../people/acting.service.js';
import { aboutCompanion } from '../people/joining.service.js';
import { SignupAnswers } from '../people/signup-answers.service.js';
import { DeskPeople, type Sought } from './desk-people.service.js';
import { StaffMoves } from './staff-moves.service.js';

type Wanted = RequestOf<typeof contract.signups.deskJoin>['body'];

/** The counter and the telephone: staff find somebody and sign them up. */
@Injectable()
export class SignupDesk {
  constructor(
    private readonly running: SignupRunning,
    private readonly people: DeskPeople,
    private readonly staff: StaffMoves,
    private readonly answers: SignupAnswers,
  ) {}

  async find(viewer: Viewer, activityId: Id, sought: Sought): Promise<DeskCandidate[]> {
    return this.people.find(viewer, await this.running.expectScene(viewer, 'desk', activityId), sought);
  }

  /** What is asked about health, staff have asked; what is on at the same time they saw. */
  async join(
    viewer: Viewer,
    activityId: Id,
    { memberId, companionId, anyway, requestKey }: Wanted,
  ): Promise<SignupView> {
    const scene = await this.running.expectScene(viewer, 'desk', activityId);
    const person = await this.people.expect(memberId, scene);
    const companion = companionId ? await this.people.expect(companionId, scene) : null;
    const moved = await this.staff.move(
      viewer,
      activityId,
      {
        ...{ kind: 'join', desk: true, anyway, healthConfirmed: true, despiteConflicts: anyway, requestKey },
        memberIds: companion ? [person.id, companion.id] : [person.id],
        actor: staffOf(viewer),
      },
      {
        ...{ action: 'signups.join', subjectId: memberId, unitPath: scene.door.activity.unitPath },
        detail: { anyway, ...(companionId && { companionId }) },
      },
    );
    return this.answers.of(companion ? aboutCompanion(moved, companion) : moved, true);
  }
}
