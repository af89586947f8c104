import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { AcceptingService } from './accepting.service.js';
import { EndingService } from './ending.service.js';
import { FamilyList } from './family-list.service.js';
import { InvitingService } from './inviting.service.js';
import { LettingService } from './letting.service.js';

const routes = contract.family;
type Routes = typeof routes;

/** Relatives who get copies of an elder's notices. */
@Controller()
export class FamilyController {
  constructor(
    private readonly family: FamilyList,
    private readonly inviting: InvitingService,
    private readonly accepting: AcceptingService,
    private readonly ending: EndingService,
    private readonly letting: LettingService,
  ) {}

  @Implements(routes.mine)
  async mine(_: RequestOf<Routes['mine']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.family.mine(viewer) };
  }

  @Implements(routes.invite)
  invite(_: RequestOf<Routes['invite']>, @Viewer() viewer: ViewerOf) {
    return this.inviting.forSelf(viewer);
  }

  @Implements(routes.inviteFor)
  inviteFor({ params }: RequestOf<Routes['inviteFor']>, @Viewer() viewer: ViewerOf) {
    return this.inviting.atDesk(viewer, params.memberId);
  }

  @Implements(routes.ofMember)
  async ofMember({ params }: RequestOf<Routes['ofMember']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.family.ofMember(viewer, params.memberId) };
  }

  @Implements(routes.look)
  look({ params }: RequestOf<Routes['look']>, @Viewer() viewer: ViewerOf) {
    return this.accepting.look(viewer, params.code);
  }

  @Implements(routes.accept)
  accept({ params, body }: RequestOf<Routes['accept']>, @Viewer() viewer: ViewerOf) {
    return this.accepting.accept(viewer, params.code, body);
  }

  @Implements(routes.end)
  async end({ params }: RequestOf<Routes['end']>, @Viewer() viewer: ViewerOf) {
    await this.ending.end(viewer, params.linkId);
    return { done: true as const };
  }

  @Implements(routes.letSignUp)
  letSignUp({ params, body }: RequestOf<Routes['letSignUp']>, @Viewer() viewer: ViewerOf) {
    return this.letting.letSignUp(viewer, params.linkId, body.may);
  }
}
