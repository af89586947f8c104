import { Injectable } from '@nestjs/common';
import type { DrawForOrganizer, Id } from '@wanqing/shared';
import { type EntityManager, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import type { Actor, Place } from '../signups/move.js';
import { Seats } from '../signups/seats.service.js';
import { ApplicationNotices } from './application-notices.service.js';
import { Draw } from './draw.entity.js';
import { DrawsService } from './draws.service.js';
import { waitsFor } from './lots.rules.js';
import { type ListedCourse, type TheDrawn, TheList } from './the-list.service.js';

/** Nobody in particular: the lot. */
const byLot: Actor = { accountId: null, byName: null, via: 'lottery' };

/** Gives out the seats that were drawn, tells everybody, and shows the seed: all of it or nothing. */
@Injectable()
export class DrawPublishing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly draws: DrawsService,
    private readonly list: TheList,
    private readonly seats: Seats,
    private readonly notices: ApplicationNotices,
    private readonly audit: AuditService,
  ) {}

  /** Once more is fine: seats are given and people told once. */
  async publish(viewer: Viewer, id: Id): Promise<DrawForOrganizer> {
    await this.transactions.run(async manager => {
      const draw = await this.draws.hold(manager, viewer, id);
      if (!draw.drawnAt) throw new DomainError('DRAW_NOT_DONE');
      if (draw.publishedAt) return;
      const published = { publishedAt: this.clock.now(), version: draw.version + 1 };
      await manager.update(Draw, { id, publishedAt: IsNull() }, published);
      await this.giveOut(manager, draw);
      const { unitPath } = draw;
      await this.audit.record(manager, viewer, { action: 'lottery.publish', subjectId: id, unitPath });
    });
    return this.draws.show(viewer, id);
  }

  private async giveOut(manager: EntityManager, draw: Draw): Promise<void> {
    const { courses, drawn } = await this.list.drawn(manager, draw);
    // What was called off since gives no seats, and nobody waits for it.
    const held = courses.filter(({ isHeld }) => isHeld);
    for (const course of held) await this.seats.moveIn(manager, course.activityId, [placesIn(course, drawn)]);
    const heldNumbers = new Set(held.map(({ number }) => number));
    const isSeated = ({ got }: TheDrawn) => got !== null && heldNumbers.has(got);
    const waits = (line: TheDrawn) => waitsFor(line).some(number => heldNumbers.has(number));
    const people = (which: (line: TheDrawn) => boolean) =>
      drawn.filter(which).flatMap(({ memberIds }) => memberIds);
    await this.notices.withoutSeat(
      manager,
      draw,
      people(line => !isSeated(line)),
    );
    await this.notices.stillWaiting(
      manager,
      draw,
      people(line => isSeated(line) && waits(line)),
    );
  }
}

/** Those with a seat in the course and those who wait for it, in order of turn. */
const placesIn = ({ number }: ListedCourse, drawn: readonly TheDrawn[]): Place => ({
  kind: 'place',
  parties: drawn
    .filter(line => line.got === number || waitsFor(line).includes(number))
    .map(({ memberIds, got }) => ({ memberIds, seat: got === number, actor: byLot })),
});
