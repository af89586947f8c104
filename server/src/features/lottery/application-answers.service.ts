import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { Gather } from '../../kernel/gather.js';
import { ApplicationViews } from './application-views.service.js';
import type { Draw } from './draw.entity.js';
import type { DrawApplication } from './draw-application.entity.js';

interface Asked {
  readonly draw: Draw;
  readonly application: DrawApplication;
}

/** Shows people what they applied for; many at the same moment share the statements. */
@Injectable()
export class ApplicationAnswers {
  private readonly queue = new Gather<Asked, ApplicationView>(together => this.load(together));

  constructor(
    private readonly dataSource: DataSource,
    private readonly views: ApplicationViews,
  ) {}

  async of(draw: Draw, application: DrawApplication): Promise<ApplicationView> {
    const view = await this.queue.get({ draw, application });
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }

  /** Every request has read the draw for itself; the first that asks for it will do. */
  private async load(together: readonly Asked[]): Promise<Map<Asked, ApplicationView>> {
    const answers = new Map<Asked, ApplicationView>();
    for (const drawId of new Set(together.map(({ draw }) => draw.id))) {
      const ofDraw = together.filter(({ draw }) => draw.id === drawId);
      const [{ draw }] = ofDraw as [Asked];
      const views = await this.views.of(
        this.dataSource.manager,
        draw,
        ofDraw.map(({ application }) => application),
      );
      for (const [index, one] of ofDraw.entries()) answers.set(one, views[index] as ApplicationView);
    }
    return answers;
  }
}
