import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { CardsAtSignIn } from './cards-at-sign-in.service.js';
import { ClaimsService } from './claims.service.js';
import { ComputersService } from './computers.service.js';
import { OwnClaims } from './own-claims.service.js';
import { RecognitionService } from './recognition.service.js';
import { WechatSignInService } from './wechat-sign-in.service.js';

const routes = contract.accounts;
type Routes = typeof routes;

/** The three ways a phone comes to be known, and signing in a computer. */
@Controller()
export class RecognitionController {
  constructor(
    private readonly own: OwnClaims,
    private readonly claims: ClaimsService,
    private readonly computers: ComputersService,
    private readonly recognition: RecognitionService,
    private readonly wechat: WechatSignInService,
    private readonly cards: CardsAtSignIn,
  ) {}

  @Implements(routes.openClaim)
  openClaim(_: RequestOf<Routes['openClaim']>, @Viewer() viewer: ViewerOf) {
    return this.own.open(viewer);
  }

  @Implements(routes.myClaim)
  myClaim({ params }: RequestOf<Routes['myClaim']>, @Viewer() viewer: ViewerOf) {
    return this.own.mine(viewer, params.claimId);
  }

  @Implements(routes.findClaim)
  findClaim({ query }: RequestOf<Routes['findClaim']>, @Viewer() viewer: ViewerOf) {
    return this.claims.find(viewer, query.code);
  }

  @Implements(routes.resolveClaim)
  resolveClaim({ params, body }: RequestOf<Routes['resolveClaim']>, @Viewer() viewer: ViewerOf) {
    return this.claims.resolveByStaff(viewer, params.claimId, body.memberId);
  }

  @Implements(routes.joinComputer)
  async joinComputer({ body }: RequestOf<Routes['joinComputer']>, @Viewer() viewer: ViewerOf) {
    await this.computers.join(viewer, body.code);
    return { done: true as const };
  }

  @Implements(routes.recogniseByPhone)
  recogniseByPhone({ body }: RequestOf<Routes['recogniseByPhone']>, @Viewer() viewer: ViewerOf) {
    return this.wechat.recogniseByPhone(viewer, body.code);
  }

  @Implements(routes.lookAtCard)
  lookAtCard({ params }: RequestOf<Routes['lookAtCard']>) {
    return this.cards.look(params.cardCode);
  }

  @Implements(routes.recogniseByCard)
  recogniseByCard({ body }: RequestOf<Routes['recogniseByCard']>, @Viewer() viewer: ViewerOf) {
    return this.recognition.byCard(viewer, body.cardCode);
  }
}
