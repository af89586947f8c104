import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { lockRow } from '../../db/lock.js';
import { Transactions } from '../../db/transactions.js';
import { Gather } from '../../kernel/gather.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { type Answered, ApplicationBook, type Wish } from './application-book.rules.js';
import { ApplicationNotices } from './application-notices.service.js';
import { applicationsOfPeople, writeApplications } from './application-rows.js';
import { Draw } from './draw.entity.js';
import { DrawApplication } from './draw-application.entity.js';

interface Asked {
  readonly viewer: Viewer;
  readonly drawId: Id;
  readonly wish: Wish;
}

type Written = { readonly answered: Answered } | { readonly fault: unknown };

/**
 * Writes applications. Those for one draw that wait at the same moment share one transaction, which first takes the
 * draw's row: drawing takes it too, so that an application is on the list or was refused. Nobody is answered before.
 */
@Injectable()
export class ApplicationWriter {
  private readonly queue = new Gather<Asked, Written>(together => this.writeTogether(together), 1, 200);

  constructor(
    private readonly transactions: Transactions,
    private readonly notices: ApplicationNotices,
    private readonly audit: AuditService,
  ) {}

  async write(viewer: Viewer, drawId: Id, wish: Wish): Promise<Answered> {
    const written = (await this.queue.get({ viewer, drawId, wish })) as Written;
    if ('fault' in written) throw written.fault;
    return written.answered;
  }

  /** A fault meets all who travelled together for one draw, and nobody in another. */
  private async writeTogether(asked: readonly Asked[]): Promise<Map<Asked, Written>> {
    const written = new Map<Asked, Written>();
    for (const drawId of new Set(asked.map(one => one.drawId))) {
      const ofDraw = asked.filter(one => one.drawId === drawId);
      try {
        const answers = await this.transactions.run(manager => this.writeIn(manager, drawId, ofDraw));
        for (const [index, one] of ofDraw.entries())
          written.set(one, { answered: answers[index] as Answered });
      } catch (fault) {
        for (const one of ofDraw) written.set(one, { fault });
      }
    }
    return written;
  }

  private async writeIn(manager: EntityManager, drawId: Id, asked: readonly Asked[]): Promise<Answered[]> {
    const wishes = asked.map(({ wish }) => wish);
    const draw = await this.hold(manager, drawId);
    if (!draw) return wishes.map(() => ({ ok: false, reason: 'NOT_FOUND', details: {} }));
    const book = new ApplicationBook(draw, await this.named(manager, drawId, wishes));
    const answers = wishes.map(wish => book.decide(wish));
    if (book.happened.length === 0) return answers;
    await writeApplications(manager, book);
    const { lastNumber, tally } = book;
    await manager.update(Draw, { id: drawId }, { lastNumber, tally });
    await this.notices.told(manager, draw, book.happened);
    await this.record(manager, draw, asked, answers);
    return answers;
  }

  /** What staff did for others. */
  private async record(
    manager: EntityManager,
    { id: drawId, unitPath }: Draw,
    asked: readonly Asked[],
    answers: readonly Answered[],
  ): Promise<void> {
    for (const [index, { viewer, wish }] of asked.entries()) {
      const answer = answers[index];
      if (wish.actor.via !== 'desk' || !answer?.ok || answer.repeated) continue;
      const { memberId, number } = answer.application;
      const action = wish.kind === 'apply' ? 'lottery.deskApply' : 'lottery.deskWithdraw';
      const detail = { drawId, number };
      await this.audit.record(manager, viewer, { action, subjectId: memberId, unitPath, detail });
    }
  }

  /** The draw, for this transaction alone. */
  protected hold(manager: EntityManager, drawId: Id): Promise<Draw | null> {
    return lockRow(manager, Draw, { id: drawId });
  }

  /** Every application that a wish names, itself or through its people. */
  private async named(
    manager: EntityManager,
    drawId: Id,
    wishes: readonly Wish[],
  ): Promise<DrawApplication[]> {
    const people = wishes.flatMap(wish => (wish.kind === 'apply' ? wish.memberIds : []));
    const ids = wishes.flatMap(wish => (wish.kind === 'withdraw' ? wish.applicationId : []));
    const found = await applicationsOfPeople(manager, drawId, people);
    const taken = ids.length ? await manager.findBy(DrawApplication, { id: In(ids), drawId }) : [];
    return [...new Map([...found, ...taken].map(application => [application.id, application])).values()];
  }
}
