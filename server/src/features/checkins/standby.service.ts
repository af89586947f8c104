import { Injectable } from '@nestjs/common';
import type { Id, StandbyPerson } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { DoorsService } from '../activities/doors.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { isOff } from './door.rules.js';
import { standbyFrom } from './standby.rules.js';
import { type StandbyFacts, StandbyReading } from './standby-reading.service.js';

export interface StandbyAtDesk {
  from: string | null;
  seatsFree: number;
  items: StandbyPerson[];
}

type Turn = Pick<StandbyPerson, 'memberId' | 'turn'> & { since: Date; admittedAt: Date | null };

/** Who stands by at the door, for the desk. */
@Injectable()
export class StandbyService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly doors: DoorsService,
    private readonly reading: StandbyReading,
    private readonly members: MembersService,
    private readonly org: OrgService,
  ) {}

  async list(viewer: Viewer, sessionId: Id): Promise<StandbyAtDesk> {
    const door = await this.doors.expectCovered(viewer, 'desk', sessionId);
    const facts = isOff(door) ? null : await this.reading.of(this.dataSource.manager, door);
    if (!facts) return { from: null, seatsFree: 0, items: [] };
    return {
      from: standbyFrom(door.session).toISOString(),
      seatsFree: facts.free,
      items: await this.views(turnsOf(facts)),
    };
  }

  private async views(turns: readonly Turn[]): Promise<StandbyPerson[]> {
    const people = await this.members.byIds(turns.map(({ memberId }) => memberId));
    const branch = await this.org.refs([...people.values()].map(({ unitId }) => unitId));
    return turns.flatMap(({ memberId, turn, since, admittedAt }) => {
      const person = people.get(memberId);
      if (!person) return [];
      return {
        memberId,
        name: person.name,
        branch: branch(person.unitId).name,
        turn,
        since: since.toISOString(),
        admittedAt: admittedAt?.toISOString() ?? null,
      };
    });
  }
}

/** Those who stand there by turn, then those who are in, the latest first. */
function turnsOf({ parties, standing, cameAt }: StandbyFacts): Turn[] {
  const waiting = parties.flatMap(({ here }, index) =>
    here.flatMap(({ memberId }) => {
      const since = standing.get(memberId)?.since;
      return since ? [{ memberId, turn: index + 1, since, admittedAt: null }] : [];
    }),
  );
  const admitted = [...cameAt].map(([memberId, at]) => ({ memberId, turn: 0, since: at, admittedAt: at }));
  admitted.sort((a, b) => b.admittedAt.getTime() - a.admittedAt.getTime());
  return [...waiting, ...admitted];
}
