import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { BookExport } from './book-export.service.js';
import { ClassBookService } from './class-book.service.js';
import { MarkingService } from './marking.service.js';

const routes = contract.courses;
type Routes = typeof routes;

@Controller()
export class ClassController {
  constructor(
    private readonly books: ClassBookService,
    private readonly marking: MarkingService,
    private readonly files: BookExport,
  ) {}

  @Implements(routes.book)
  book({ params }: RequestOf<Routes['book']>, @Viewer() viewer: ViewerOf) {
    return this.books.book(viewer, params.activityId);
  }

  @Implements(routes.exportBook)
  exportBook({ params }: RequestOf<Routes['exportBook']>, @Viewer() viewer: ViewerOf) {
    return this.files.file(viewer, params.activityId);
  }

  @Implements(routes.classes)
  classes({ query }: RequestOf<Routes['classes']>, @Viewer() viewer: ViewerOf) {
    return this.books.classes(viewer, query.day);
  }

  @Implements(routes.class)
  class({ params }: RequestOf<Routes['class']>, @Viewer() viewer: ViewerOf) {
    return this.books.class(viewer, params.sessionId);
  }

  @Implements(routes.mark)
  mark({ params, body }: RequestOf<Routes['mark']>, @Viewer() viewer: ViewerOf) {
    return this.marking.mark(viewer, params.sessionId, body);
  }

  @Implements(routes.allCame)
  allCame({ params }: RequestOf<Routes['allCame']>, @Viewer() viewer: ViewerOf) {
    return this.marking.allCame(viewer, params.sessionId);
  }
}
