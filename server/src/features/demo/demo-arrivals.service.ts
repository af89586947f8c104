import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { CheckInWriter } from '../checkins/check-in-writer.service.js';
import { decideAtDesk } from '../checkins/desk-decision.js';
import { MemberLookup, type Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { DemoPhones } from './demo-phones.service.js';
import { personas } from './personas.js';

const minuteMs = 60_000;
const methods = ['card', 'last4', 'name'] as const;
const isPersona = ({ name }: { name: string }) => personas.some(persona => persona.name === name);

/** Invented people who have come, as the attendant of the demo checked them in. */
@Injectable()
export class DemoArrivals {
  constructor(
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly lookup: MemberLookup,
    private readonly people: MembersService,
    private readonly phones: DemoPhones,
    private readonly writer: CheckInWriter,
  ) {}

  /** Most of those invited came to this session, in the half hour before it began. */
  async before(sessionId: Id): Promise<void> {
    const door = await this.doors.of(sessionId);
    const startsAt = door?.session.startsAt.getTime() ?? 0;
    await this.come(sessionId, 19, turn => new Date(startsAt - (29 - turn) * minuteMs));
  }

  /** A few have come to this session in the last minutes. */
  async justNow(sessionId: Id): Promise<void> {
    const now = this.clock.now().getTime();
    await this.come(sessionId, 6, turn => new Date(now - (13 - 2 * turn) * minuteMs));
  }

  /** These people came to the class, a few minutes before it began. */
  async inClass(sessionId: Id, memberIds: readonly Id[]): Promise<void> {
    const door = await this.doors.of(sessionId);
    if (!door) return;
    const people = await this.people.byIds(memberIds);
    const startsAt = door.session.startsAt.getTime();
    await this.checkIn(door, [...people.values()], turn => new Date(startsAt - (turn + 1) * minuteMs));
  }

  private async come(sessionId: Id, count: number, at: (turn: number) => Date): Promise<void> {
    const door = await this.doors.of(sessionId);
    if (!door) return;
    const guests = await this.lookup
      .guests(door.invitedPaths)
      .orderBy('member.id')
      .take(count + 10)
      .getMany();
    await this.checkIn(door, guests.filter(guest => !isPersona(guest)).slice(0, count), at);
  }

  private async checkIn(
    door: SessionDoor,
    people: readonly Person[],
    at: (turn: number) => Date,
  ): Promise<void> {
    const attendant = await this.phones.viewerAs('desk');
    if (!attendant) return;
    const decided = people.map((member, turn) => {
      const method = methods[turn % methods.length] ?? 'name';
      // The same key at every start: a start that was killed half-way counts nobody twice.
      const wish = { requestKey: `demo-${door.session.id}-${turn}` };
      const guest = { member, invited: true, method, at: at(turn), claimId: null };
      return decideAtDesk(attendant, door, guest, wish, at(turn));
    });
    await Promise.all(decided.map(one => this.writer.write(one)));
  }
}
