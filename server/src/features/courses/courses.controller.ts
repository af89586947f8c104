import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { CertificatesService } from './certificates.service.js';
import { CopyingService } from './copying.service.js';
import { CourseEditing } from './course-editing.service.js';
import { CourseViews } from './course-views.service.js';
import { FiguresService } from './figures.service.js';

const routes = contract.courses;
type Routes = typeof routes;

@Controller()
export class CoursesController {
  constructor(
    private readonly views: CourseViews,
    private readonly editing: CourseEditing,
    private readonly copying: CopyingService,
    private readonly papers: CertificatesService,
    private readonly charts: FiguresService,
  ) {}

  @Implements(routes.show)
  show({ params }: RequestOf<Routes['show']>, @Viewer() viewer: ViewerOf) {
    return this.views.show(viewer, params.activityId);
  }

  @Implements(routes.create)
  create({ body }: RequestOf<Routes['create']>, @Viewer() viewer: ViewerOf) {
    return this.editing.create(viewer, body);
  }

  @Implements(routes.update)
  update({ params, body }: RequestOf<Routes['update']>, @Viewer() viewer: ViewerOf) {
    return this.editing.update(viewer, params.activityId, body);
  }

  @Implements(routes.copy)
  copy({ params, body }: RequestOf<Routes['copy']>, @Viewer() viewer: ViewerOf) {
    return this.copying.copy(viewer, params.activityId, body.termId);
  }

  @Implements(routes.certificates)
  certificates({ params }: RequestOf<Routes['certificates']>, @Viewer() viewer: ViewerOf) {
    return this.papers.list(viewer, params.activityId);
  }

  @Implements(routes.figures)
  figures({ params }: RequestOf<Routes['figures']>, @Viewer() viewer: ViewerOf) {
    return this.charts.ofCourse(viewer, params.activityId);
  }
}
