import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { Gather } from '../../db/gather.js';
import { Clock } from '../../kernel/clock.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';
import { grantOf, grantsSince } from './door.rules.js';

interface Place {
  readonly accountId: string;
  readonly session: { readonly id: string; readonly opensAt: Date; readonly endsAt: Date };
}

/** What phones were answered before. */
@Injectable()
export class AttemptsService {
  private readonly unrecognised = new Gather<Place, Date[]>(places => this.unrecognisedAt(places));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** When this phone first stood at the open session without being recognised; null where it did not. */
  async grant(place: Place, manager?: EntityManager): Promise<Date | null> {
    const scans = manager
      ? (await this.unrecognisedAt([place], manager))[0]
      : await this.unrecognised.of(place);
    return grantOf(place.session, scans ?? [], this.clock.now());
  }

  private async unrecognisedAt(
    places: readonly Place[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Date[][]> {
    const attempts = await manager.find(CheckInAttempt, {
      select: { accountId: true, sessionId: true, at: true },
      where: {
        accountId: In([...new Set(places.map(({ accountId }) => accountId))]),
        outcome: 'NOT_RECOGNISED',
        at: MoreThanOrEqual(grantsSince(this.clock.now())),
      },
    });
    return places.map(({ accountId, session }) =>
      attempts
        .filter(attempt => attempt.accountId === accountId && attempt.sessionId === session.id)
        .map(({ at }) => at),
    );
  }
}
