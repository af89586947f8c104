import { Injectable } from '@nestjs/common';
import type { MeView, SignInView } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { WechatClient } from '../../wechat/wechat.client.js';
import { WechatError } from '../../wechat/wechat.error.js';
import { AccountsService } from './accounts.service.js';
import { RecognitionService } from './recognition.service.js';

/** What WeChat tells us about a phone: its identity, and its number if the person allows it. */
@Injectable()
export class WechatSignInService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly accounts: AccountsService,
    private readonly recognition: RecognitionService,
  ) {}

  async signIn(code: string): Promise<SignInView> {
    return this.accounts.signInWechat(await refused(this.wechat.codeToSession(code)));
  }

  async recogniseByPhone(viewer: Viewer, code: string): Promise<MeView> {
    const { purePhoneNumber } = await refused(this.wechat.phoneNumber(code));
    return this.recognition.byPhone(viewer, purePhoneNumber);
  }
}

/** A bad code is the phone's to mend, everything else is WeChat being away. */
async function refused<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof WechatError)) throw error;
    throw new DomainError(error.kind === 'INVALID_CODE' ? 'WECHAT_CODE_REFUSED' : 'WECHAT_UNREACHABLE');
  }
}
