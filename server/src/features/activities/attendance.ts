import type { EntityManager } from 'typeorm';

/** What activities must know of check-ins, which stand above them; the check-ins feature provides it. */
export abstract class Attendance {
  /** When the member came, by session; sessions they did not come to are left out. */
  abstract cameAt(memberId: string, sessionIds: readonly string[]): Promise<Map<string, Date>>;
  /** Whether anybody has ever checked in at one of these sessions. */
  abstract isUsed(manager: EntityManager, sessionIds: readonly string[]): Promise<boolean>;
}
