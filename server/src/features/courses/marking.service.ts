import { Injectable } from '@nestjs/common';
import type { ClassToday, Id, ClassMark as Mark } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { ClassArrivals } from '../checkins/class-arrivals.service.js';
import { AfterClass } from './after-class.service.js';
import { isClassTime } from './class.rules.js';
import { ClassBookService } from './class-book.service.js';
import { ClassFactsService } from './class-facts.service.js';
import { ClassMark } from './class-mark.entity.js';
import type { CourseDoor } from './courses.service.js';

interface Wanted {
  readonly memberId: Id;
  /** Null takes it back. */
  readonly mark: Mark | null;
  readonly note: string;
}

type Class = CourseDoor & { readonly session: CourseDoor['sessions'][number] };

/** A teacher, a monitor or an organizer writes in the class book. */
@Injectable()
export class MarkingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly book: ClassBookService,
    private readonly facts: ClassFactsService,
    private readonly arrivals: ClassArrivals,
    private readonly after: AfterClass,
    private readonly audit: AuditService,
  ) {}

  async mark(viewer: Viewer, sessionId: Id, wanted: Wanted): Promise<ClassToday> {
    const found = await this.book.expectClass(viewer, sessionId);
    await this.transactions.run(async manager => {
      await this.expectMarkable(manager, found, wanted);
      await this.write(manager, viewer, found, wanted);
      await this.audit.record(manager, viewer, {
        action: 'courses.mark',
        subjectId: wanted.memberId,
        unitPath: found.activity.unitPath,
        detail: { sessionId, mark: wanted.mark },
      });
      await this.after.settle(manager, found);
    });
    return this.book.class(viewer, sessionId);
  }

  /** Who is in the class and has not checked in; taking a mark back is always fine. */
  private async expectMarkable(
    manager: EntityManager,
    found: Class,
    { memberId, mark }: Wanted,
  ): Promise<void> {
    const [facts] = await this.facts.of([found], manager);
    const person = facts?.people.find(({ member }) => member.memberId === memberId);
    if (!person) throw new DomainError('NOT_IN_CLASS');
    const index = found.sessions.findIndex(({ id }) => id === found.session.id);
    if (mark === null || !person.cameAt[index]) return;
    throw new DomainError('CAME_ALREADY', { name: person.person.name });
  }

  private async write(
    manager: EntityManager,
    viewer: Viewer,
    { activity, session }: Class,
    { memberId, mark, note }: Wanted,
  ): Promise<void> {
    const place = { sessionId: session.id, memberId };
    if (mark === null) {
      await manager.delete(ClassMark, place);
      return;
    }
    const written = { mark, note, byMemberId: viewer.member?.id ?? null, at: this.clock.now() };
    const row = { id: newId(), activityId: activity.id, ...place, ...written };
    // Two who mark the same person at once: the later one stands.
    await insertRows(manager, ClassMark, [row], 'skip');
    await manager.update(ClassMark, place, written);
  }

  /** Everybody of whom nothing is known yet has come. */
  async allCame(viewer: Viewer, sessionId: Id): Promise<ClassToday> {
    const found = await this.book.expectClass(viewer, sessionId);
    const { session, activity } = found;
    const now = this.clock.now();
    if (activity.state !== 'published' || session.cancelledAt || !isClassTime(session, now))
      throw new DomainError('CLASS_NOT_NOW');
    const [facts] = await this.facts.of([found]);
    const index = found.sessions.findIndex(({ id }) => id === sessionId);
    const unknown = (facts?.people ?? []).filter(({ entries }) => entries[index] === null);
    const at = now > session.endsAt ? session.startsAt : now;
    await this.arrivals.checkIn(
      viewer,
      found,
      unknown.map(({ member }) => member.memberId),
      at,
    );
    await this.transactions.run(async manager => {
      const detail = { sessionId, people: unknown.length };
      const recorded = { action: 'courses.allCame', subjectId: activity.id, unitPath: activity.unitPath };
      await this.audit.record(manager, viewer, { ...recorded, detail });
      await this.after.settle(manager, found);
    });
    return this.book.class(viewer, sessionId);
  }
}
