import { Injectable, Logger } from '@nestjs/common';
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
    const { purePhoneNumber, countryCode } = await refused(this.wechat.phoneNumber(code));
    // The roster holds mainland numbers; +55 13 9… of Brazil has the very digits of one.
    if (countryCode !== '86') throw new DomainError('PHONE_NOT_ON_ROSTER');
    return this.recognition.byPhone(viewer, purePhoneNumber);
  }
}

const logger = new Logger('wechat');

/** A bad code is the phone's to mend, everything else is WeChat being away. */
async function refused<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof WechatError)) throw error;
    if (error.kind === 'INVALID_CODE') throw new DomainError('WECHAT_CODE_REFUSED');
    // Only the operator can mend a wrong AppSecret; the message names the path and WeChat's own words alone.
    logger.warn(error.message);
    throw new DomainError('WECHAT_UNREACHABLE');
  }
}
