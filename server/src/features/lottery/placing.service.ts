import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { MemberLookup } from '../members/member-lookup.service.js';
import type { Actor, Place } from '../signups/seats/move.js';
import { Seats } from '../signups/seats/seats.service.js';
import { ApplicationNotices } from './application-notices.service.js';
import type { Draw } from './draw.entity.js';
import { waitsFor } from './lots.rules.js';
import { type ListedCourse, type TheDrawn, TheList } from './the-list.service.js';

/** Nobody in particular: the lot. */
const byLot: Actor = { accountId: null, byName: null, via: 'lottery' };

const perStatement = 1000;

/** Gives out the seats that were drawn, and tells everybody, in the transaction that publishes the draw. */
@Injectable()
export class Placing {
  constructor(
    private readonly list: TheList,
    private readonly members: MemberLookup,
    private readonly seats: Seats,
    private readonly notices: ApplicationNotices,
  ) {}

  async giveOut(manager: EntityManager, draw: Draw): Promise<void> {
    const { courses, drawn: all } = await this.list.drawn(manager, draw);
    const drawn = await this.present(manager, all);
    // What was called off since gives no seats, and nobody waits for it.
    const held = courses.filter(({ isHeld }) => isHeld);
    for (const course of held) await this.seats.moveIn(manager, course.activityId, [placesIn(course, drawn)]);
    const numbers = new Set(held.map(({ number }) => number));
    const isSeated = ({ got }: TheDrawn) => got !== null && numbers.has(got);
    const isWaiting = (line: TheDrawn) => waitsFor(line).some(number => numbers.has(number));
    const without = drawn.filter(line => !isSeated(line));
    const withLess = drawn.filter(line => isSeated(line) && isWaiting(line));
    await this.notices.withoutSeat(manager, draw, peopleIn(without));
    await this.notices.stillWaiting(manager, draw, peopleIn(withLess));
  }

  /** Without those who are not on the roster any more; of a pair the other one stays. */
  private async present(manager: EntityManager, drawn: readonly TheDrawn[]): Promise<TheDrawn[]> {
    const people = peopleIn(drawn);
    const present = new Set<Id>();
    for (let from = 0; from < people.length; from += perStatement)
      for (const id of (
        await this.members.standings(manager, people.slice(from, from + perStatement))
      ).keys())
        present.add(id);
    return drawn.flatMap(line => {
      const memberIds = line.memberIds.filter(id => present.has(id));
      return memberIds.length > 0 ? { ...line, memberIds } : [];
    });
  }
}

const peopleIn = (drawn: readonly TheDrawn[]): Id[] => drawn.flatMap(({ memberIds }) => memberIds);

/** Those with a seat in the course and those who wait for it, in order of turn. */
const placesIn = ({ number }: ListedCourse, drawn: readonly TheDrawn[]): Place => ({
  kind: 'place',
  parties: drawn
    .filter(line => line.got === number || waitsFor(line).includes(number))
    .map(({ memberIds, got }) => ({ memberIds, seat: got === number, actor: byLot })),
});
