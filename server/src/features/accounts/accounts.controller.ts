import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { AccountsService } from './accounts.service.js';
import { DevicesService } from './devices.service.js';
import { WechatSignInService } from './wechat-sign-in.service.js';

const routes = contract.accounts;
type Routes = typeof routes;

const done = { done: true } as const;

/** Signing in, oneself, and one's devices. */
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly wechat: WechatSignInService,
    private readonly phones: DevicesService,
  ) {}

  @Implements(routes.signInWechat)
  signInWechat({ body }: RequestOf<Routes['signInWechat']>) {
    return this.wechat.signIn(body.code);
  }

  @Implements(routes.signInBrowser)
  signInBrowser(_: RequestOf<Routes['signInBrowser']>) {
    return this.accounts.signInBrowser();
  }

  @Implements(routes.signOut)
  async signOut(_: RequestOf<Routes['signOut']>, @Viewer() viewer: ViewerOf) {
    await this.accounts.signOut(viewer);
    return done;
  }

  @Implements(routes.me)
  me(_: RequestOf<Routes['me']>, @Viewer() viewer: ViewerOf) {
    return this.accounts.me(viewer);
  }

  @Implements(routes.savePreferences)
  savePreferences({ body }: RequestOf<Routes['savePreferences']>, @Viewer() viewer: ViewerOf) {
    return this.accounts.savePreferences(viewer, body);
  }

  @Implements(routes.devices)
  async devices({ params }: RequestOf<Routes['devices']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.phones.list(viewer, params.memberId) };
  }

  @Implements(routes.release)
  async release({ params }: RequestOf<Routes['release']>, @Viewer() viewer: ViewerOf) {
    await this.phones.release(viewer, params.memberId);
    return done;
  }
}
