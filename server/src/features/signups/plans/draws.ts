import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../kernel/viewer.js';

/** When people apply in a draw, and whether its result is published. */
export interface DrawWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly published: boolean;
}

/** What sign-ups must know of draws, which stand above them. */
export interface DrawSource {
  /** Whether the viewer may put an activity into the draw, and nobody has drawn yet. */
  accepts(manager: EntityManager, viewer: Viewer, drawId: Id): Promise<boolean>;
  /** Whether the activity may be taken out of the draw: nobody has drawn yet, and nobody chose it. */
  mayLeave(manager: EntityManager, drawId: Id, activityId: Id): Promise<boolean>;
  /** Whether it is drawn and not published yet: who was drawn is known, and the seats must stay as they were. */
  isBetween(manager: EntityManager, drawId: Id): Promise<boolean>;
  /** Whether the result is published: from then on seats that are left are given out in order of arrival. */
  isPublished(manager: EntityManager, drawId: Id): Promise<boolean>;
  /** In one statement; a draw that is not there is not in the map. */
  windows(manager: EntityManager, drawIds: readonly Id[]): Promise<Map<Id, DrawWindow>>;
}

/** Draws register here; without them no activity can be drawn for. */
@Injectable()
export class Draws implements DrawSource {
  private source: DrawSource | null = null;

  register(source: DrawSource): void {
    this.source = source;
  }

  async accepts(manager: EntityManager, viewer: Viewer, drawId: Id): Promise<boolean> {
    return (await this.source?.accepts(manager, viewer, drawId)) ?? false;
  }

  async mayLeave(manager: EntityManager, drawId: Id, activityId: Id): Promise<boolean> {
    return (await this.source?.mayLeave(manager, drawId, activityId)) ?? true;
  }

  async isBetween(manager: EntityManager, drawId: Id): Promise<boolean> {
    return (await this.source?.isBetween(manager, drawId)) ?? false;
  }

  async isPublished(manager: EntityManager, drawId: Id): Promise<boolean> {
    return (await this.source?.isPublished(manager, drawId)) ?? false;
  }

  async windows(manager: EntityManager, drawIds: readonly Id[]): Promise<Map<Id, DrawWindow>> {
    return (await this.source?.windows(manager, drawIds)) ?? new Map();
  }
}
