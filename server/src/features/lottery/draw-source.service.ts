import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { holding } from '../../db/lock.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { type DrawSource, Draws, type DrawWindow } from '../signups/plans/draws.js';
import { Draw } from './draw.entity.js';

/** Answers what sign-ups, which stand below, ask about draws. */
@Injectable()
export class DrawSourceService implements DrawSource, OnModuleInit {
  constructor(private readonly draws: Draws) {}

  onModuleInit(): void {
    this.draws.register(this);
  }

  async accepts(manager: EntityManager, viewer: Viewer, drawId: Id): Promise<boolean> {
    const draw = await this.hold(manager, drawId);
    return draw !== null && draw.drawnAt === null && covers(viewer, 'organizer', draw.unitPath);
  }

  async mayLeave(manager: EntityManager, drawId: Id, activityId: Id): Promise<boolean> {
    const draw = await this.hold(manager, drawId);
    return draw === null || (draw.drawnAt === null && !draw.tally.any[activityId]);
  }

  async isBetween(manager: EntityManager, drawId: Id): Promise<boolean> {
    const draw = await this.hold(manager, drawId);
    return draw !== null && draw.drawnAt !== null && draw.publishedAt === null;
  }

  async isPublished(manager: EntityManager, drawId: Id): Promise<boolean> {
    const draw = await manager.findOne(Draw, {
      where: { id: drawId },
      select: { id: true, publishedAt: true },
    });
    return draw?.publishedAt != null;
  }

  async windows(manager: EntityManager, drawIds: readonly Id[]): Promise<Map<Id, DrawWindow>> {
    const draws = await manager.findBy(Draw, { id: In([...drawIds]) });
    return new Map(
      draws.map(({ id, opensAt, closesAt, publishedAt }) => [
        id,
        { opensAt, closesAt, published: publishedAt !== null },
      ]),
    );
  }

  /** Held, so that nobody draws or applies before the plan is written. */
  private async hold(manager: EntityManager, id: Id): Promise<Draw | null> {
    await manager.query(`SELECT id FROM draws WHERE id = ?${holding(manager)}`, [id]);
    return manager.findOneBy(Draw, { id });
  }
}
