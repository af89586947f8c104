import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Gather } from '../../kernel/gather.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';
import { grantOf, grantsSince } from './door.rules.js';

interface Place {
  readonly accountId: string;
  readonly session: { readonly id: string; readonly opensAt: Date; readonly endsAt: Date };
}

type Seen = Pick<CheckInAttempt, 'sessionId' | 'at'>;

/** What phones were answered before. */
@Injectable()
export class AttemptsService {
  private readonly unrecognised = new Gather<string, Seen[]>(accountIds => this.seen(accountIds));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** When this phone first stood at the open session without being recognised; null where it did not. */
  async grant(place: Place, manager?: EntityManager): Promise<Date | null> {
    const { accountId, session } = place;
    const seen = manager
      ? (await this.seen([accountId], manager)).get(accountId)
      : await this.unrecognised.get(accountId);
    const here = (seen ?? []).filter(({ sessionId }) => sessionId === session.id);
    return grantOf(
      session,
      here.map(({ at }) => at),
      this.clock.now(),
    );
  }

  private async seen(
    accountIds: string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Seen[]>> {
    const attempts = await manager.find(CheckInAttempt, {
      select: { accountId: true, sessionId: true, at: true },
      where: {
        accountId: In(accountIds),
        outcome: 'NOT_RECOGNISED',
        at: MoreThanOrEqual(grantsSince(this.clock.now())),
      },
    });
    const byAccount = new Map<string, Seen[]>();
    for (const attempt of attempts)
      byAccount.set(attempt.accountId, [...(byAccount.get(attempt.accountId) ?? []), attempt]);
    return byAccount;
  }
}
