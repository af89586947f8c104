import { Injectable } from '@nestjs/common';
import { type ClaimView, linkTo } from '@wanqing/shared';
import { Config } from '../../config.js';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { MembersService } from '../members/members.service.js';
import type { Claim } from './claim.entity.js';
import { stateOf } from './claim.rules.js';
import { computerCode } from './computer.rules.js';

/** What a phone or computer is shown of its own code. */
@Injectable()
export class ClaimViews {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly cipher: Cipher,
    private readonly people: MembersService,
  ) {}

  async own(claim: Claim): Promise<ClaimView> {
    const member = claim.memberId ? await this.people.find(claim.memberId) : null;
    return {
      id: claim.id,
      digits: claim.digits,
      computerCode: this.computerCode(claim),
      url: linkTo(this.config.publicUrl, { kind: 'r', code: claim.linkCode }),
      expiresAt: claim.expiresAt.toISOString(),
      state: stateOf(claim, this.clock.now()),
      name: member?.name ?? null,
    };
  }

  /** Null for a phone in WeChat, which nobody signs in to from another phone. */
  computerCode({ id, digits, origin }: Claim): string | null {
    return origin && computerCode(digits, this.cipher.sign('computer', id));
  }
}
