import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { Gather } from '../../kernel/gather.js';
import type { Draw } from './draw.entity.js';
import { type DrawCourse, DrawCourses } from './draw-courses.service.js';
import { DrawViews, type OpenView } from './draw-views.service.js';
import { DrawsService } from './draws.service.js';

/** A draw as it stands before everybody. */
export interface DrawScene {
  readonly draw: Draw;
  readonly courses: readonly DrawCourse[];
  readonly open: OpenView;
}

/** Reads what is the same for all who look at a draw: those who do at the same moment share it. */
@Injectable()
export class DrawScenes {
  private readonly scenes = new Gather<Id, DrawScene>(ids => this.load(ids));

  constructor(
    private readonly dataSource: DataSource,
    private readonly draws: DrawsService,
    private readonly courses: DrawCourses,
    private readonly views: DrawViews,
  ) {}

  async of(drawId: Id): Promise<DrawScene> {
    const scene = await this.scenes.get(drawId);
    if (!scene) throw new DomainError('NOT_FOUND');
    return scene;
  }

  private async load(ids: readonly Id[]): Promise<Map<Id, DrawScene>> {
    const { manager } = this.dataSource;
    const scenes = new Map<Id, DrawScene>();
    for (const draw of await this.draws.byIds(manager, ids)) {
      const courses = await this.courses.of(manager, draw);
      scenes.set(draw.id, { draw, courses, open: await this.views.open(draw, courses) });
    }
    return scenes;
  }
}
