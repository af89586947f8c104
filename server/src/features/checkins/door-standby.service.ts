import { Injectable } from '@nestjs/common';
import type { Id, ScanResult } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import type { SessionDoor } from '../activities/doors.service.js';
import { standingCheckIns } from './earlier-answers.js';
import type { Settled } from './settle.rules.js';
import { admissible, isStandbyTime, standbyFrom } from './standby.rules.js';
import { StandbyAdmissions } from './standby-admissions.service.js';
import { type StandbyFacts, StandbyReading } from './standby-reading.service.js';

interface Answer {
  readonly settled: Settled;
  readonly standby: ScanResult['standby'];
}

/** Somebody is not on the list: perhaps they are on the wait-list, and there is a seat by now. */
@Injectable()
export class DoorStandby {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly reading: StandbyReading,
    private readonly admissions: StandbyAdmissions,
  ) {}

  /** The answer as it stands once the seats that are free have been given out. */
  async after(door: SessionDoor | null, settled: Settled): Promise<Answer> {
    const { outcome, memberId, sessionId } = settled.attempt;
    const isTurnedAway = outcome === 'NOT_INVITED' && door?.session.id === sessionId;
    if (!isTurnedAway || !door?.activity.bySignup || !memberId) return { settled, standby: null };
    const facts = await this.reading.of(this.dataSource.manager, door);
    if (!facts) return { settled, standby: null };
    if (isStandbyTime(door.session, this.clock.now()) && admissible(facts.parties, facts.free).length > 0)
      await this.transactions.run(manager => this.admissions.admitIn(manager, door.session.id));
    const letIn = await this.letIn(settled);
    return letIn ? { settled: letIn, standby: null } : { settled, standby: turnOf(facts, memberId, door) };
  }

  private async letIn(settled: Settled): Promise<Settled | null> {
    const { attempt } = settled;
    const [checkIn] = await standingCheckIns(this.dataSource.manager, [attempt]);
    if (!checkIn) return null;
    return { ...settled, attempt: { ...attempt, outcome: 'CHECKED_IN', checkInId: checkIn.id }, checkIn };
  }
}

function turnOf(facts: StandbyFacts, memberId: Id, { session }: SessionDoor): ScanResult['standby'] {
  const index = facts.parties.findIndex(({ here }) => here.some(waiter => waiter.memberId === memberId));
  return index < 0 ? null : { turn: index + 1, from: standbyFrom(session).toISOString() };
}
