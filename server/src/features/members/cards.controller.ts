import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { CardsService } from './cards.service.js';
import { MemberFile } from './member-file.service.js';

const routes = contract.members;
type Routes = typeof routes;

@Controller()
export class CardsController {
  constructor(
    private readonly cards: CardsService,
    private readonly file: MemberFile,
  ) {}

  @Implements(routes.renewCard)
  renew({ params }: RequestOf<Routes['renewCard']>, @Viewer() viewer: ViewerOf) {
    return this.file.renewCard(viewer, params.memberId);
  }

  @Implements(routes.cards)
  async print({ query }: RequestOf<Routes['cards']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.cards.print(viewer, query) };
  }

  @Implements(routes.myCard)
  mine(_: RequestOf<Routes['myCard']>, @Viewer() viewer: ViewerOf) {
    return this.cards.mine(viewer);
  }
}
