import { Injectable } from '@nestjs/common';
import type { Instant, ScanResult } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { mayWalkIn } from '../activities/invited.rules.js';
import { ListsService } from '../activities/lists.service.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { type Approach, CodesService } from './codes.service.js';
import { arrivalOf, isOff, outcomeAt } from './door.rules.js';
import { newAttempt, newCheckIn } from './new-rows.js';
import { ScanAnswers } from './scan-answers.service.js';
import type { Decided } from './settle.rules.js';

interface Scan {
  code: string;
  requestKey: string;
  scannedAt?: Instant;
}

/** A phone has scanned a poster or the big screen. */
@Injectable()
export class ScanService {
  constructor(
    private readonly clock: Clock,
    private readonly codes: CodesService,
    private readonly lists: ListsService,
    private readonly writer: CheckInWriter,
    private readonly answers: ScanAnswers,
  ) {}

  async scan(viewer: Viewer, { code, requestKey, scannedAt }: Scan): Promise<ScanResult> {
    const now = this.clock.now();
    const claimed = arrivalOf(now, scannedAt ? new Date(scannedAt) : undefined);
    const approach = await this.codes.follow(code, viewer.accountId, claimed);
    const decided = approach
      ? decide(viewer, approach, await this.isOnList(viewer, approach), requestKey, now)
      : unknown(viewer, claimed, requestKey, now);
    const door = approach?.door ?? null;
    return this.answers.of(viewer, await this.writer.write(decided), door);
  }

  private async isOnList({ member }: Viewer, { door }: Approach): Promise<boolean> {
    return member !== null && this.lists.isOnList(door, member);
  }
}

function decide(
  viewer: Viewer,
  approach: Approach,
  invited: boolean,
  requestKey: string,
  createdAt: Date,
): Decided {
  const { door, method, codeIsGood, at } = approach;
  const { activity, session } = door;
  const { accountId, member } = viewer;
  const outcome = outcomeAt({
    cancelled: isOff(door),
    codeIsGood,
    session,
    at,
    person: member && { invited, mayWalkIn: mayWalkIn(member, activity) },
  });
  const both = { sessionId: session.id, accountId, method, at, createdAt };
  const memberId = member?.id ?? null;
  return {
    attempt: newAttempt({ ...both, activityId: activity.id, memberId, requestKey, outcome }),
    checkIn: outcome === 'CHECKED_IN' && memberId ? newCheckIn({ ...both, memberId, invited }) : null,
  };
}

const unknown = (viewer: Viewer, at: Date, requestKey: string, createdAt: Date): Decided => ({
  attempt: newAttempt({
    accountId: viewer.accountId,
    memberId: viewer.member?.id ?? null,
    requestKey,
    outcome: 'CODE_UNKNOWN',
    at,
    createdAt,
  }),
  checkIn: null,
});
