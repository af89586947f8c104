import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { MemberFile } from './member-file.service.js';
import { MemberList } from './member-list.service.js';
import { MemberNumbers } from './member-numbers.service.js';

const routes = contract.members;
type Routes = typeof routes;

/** The roster, for organizers. */
@Controller()
export class MembersController {
  constructor(
    private readonly roster: MemberList,
    private readonly numbers: MemberNumbers,
    private readonly file: MemberFile,
  ) {}

  @Implements(routes.list)
  list({ query }: RequestOf<Routes['list']>, @Viewer() viewer: ViewerOf) {
    return this.roster.page(viewer, query);
  }

  @Implements(routes.counts)
  async counts(_: RequestOf<Routes['counts']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.numbers.of(viewer) };
  }

  @Implements(routes.show)
  show({ params }: RequestOf<Routes['show']>, @Viewer() viewer: ViewerOf) {
    return this.file.show(viewer, params.memberId);
  }

  @Implements(routes.create)
  create({ body }: RequestOf<Routes['create']>, @Viewer() viewer: ViewerOf) {
    return this.file.create(viewer, body);
  }

  @Implements(routes.update)
  update({ params, body }: RequestOf<Routes['update']>, @Viewer() viewer: ViewerOf) {
    return this.file.update(viewer, params.memberId, body);
  }

  @Implements(routes.archive)
  archive({ params }: RequestOf<Routes['archive']>, @Viewer() viewer: ViewerOf) {
    return this.file.setArchived(viewer, params.memberId, true);
  }

  @Implements(routes.restore)
  restore({ params }: RequestOf<Routes['restore']>, @Viewer() viewer: ViewerOf) {
    return this.file.setArchived(viewer, params.memberId, false);
  }
}
