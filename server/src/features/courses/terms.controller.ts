import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { CalendarService } from './calendar.service.js';
import { CopyingService } from './copying.service.js';
import { FiguresService } from './figures.service.js';
import { PlanExport } from './plan-file/plan-export.service.js';
import { PlanImport } from './plan-file/plan-import.service.js';
import { PlannerService } from './planner.service.js';
import { TermsService } from './terms.service.js';

const routes = contract.courses;
type Routes = typeof routes;

@Controller()
export class TermsController {
  constructor(
    private readonly service: TermsService,
    private readonly week: PlannerService,
    private readonly copying: CopyingService,
    private readonly days: CalendarService,
    private readonly charts: FiguresService,
    private readonly reading: PlanImport,
    private readonly writing: PlanExport,
  ) {}

  @Implements(routes.terms)
  async terms(_: RequestOf<Routes['terms']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.service.list(viewer) };
  }

  @Implements(routes.createTerm)
  createTerm({ body }: RequestOf<Routes['createTerm']>, @Viewer() viewer: ViewerOf) {
    return this.service.create(viewer, body);
  }

  @Implements(routes.updateTerm)
  updateTerm({ params, body }: RequestOf<Routes['updateTerm']>, @Viewer() viewer: ViewerOf) {
    return this.service.update(viewer, params.termId, body);
  }

  @Implements(routes.removeTerm)
  async removeTerm({ params }: RequestOf<Routes['removeTerm']>, @Viewer() viewer: ViewerOf) {
    await this.service.remove(viewer, params.termId);
    return { done: true } as const;
  }

  @Implements(routes.planner)
  planner({ params }: RequestOf<Routes['planner']>, @Viewer() viewer: ViewerOf) {
    return this.week.show(viewer, params.termId);
  }

  @Implements(routes.copyTerm)
  copyTerm({ params }: RequestOf<Routes['copyTerm']>, @Viewer() viewer: ViewerOf) {
    return this.copying.copyTerm(viewer, params.termId, params.fromId);
  }

  @Implements(routes.calendar)
  calendar({ query }: RequestOf<Routes['calendar']>) {
    return this.days.show(query.from, query.until);
  }

  @Implements(routes.propose)
  propose({ query }: RequestOf<Routes['propose']>) {
    return this.days.propose(query);
  }

  @Implements(routes.termFigures)
  termFigures({ params }: RequestOf<Routes['termFigures']>, @Viewer() viewer: ViewerOf) {
    return this.charts.ofTerm(viewer, params.termId);
  }

  @Implements(routes.importPlan)
  importPlan({ params, query, body }: RequestOf<Routes['importPlan']>, @Viewer() viewer: ViewerOf) {
    return this.reading.read(viewer, params.termId, body, query.commit === 'yes');
  }

  @Implements(routes.exportPlan)
  exportPlan({ params }: RequestOf<Routes['exportPlan']>, @Viewer() viewer: ViewerOf) {
    return this.writing.file(viewer, params.termId);
  }
}
