import { Injectable } from '@nestjs/common';
import type { Id, MeView, Preferences, SignInView } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { isDuplicate } from '../../db/faults.js';
import { Transactions } from '../../db/transactions.js';
import { hashToken } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { newId, newToken } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { WechatIdentity } from '../../wechat/wechat.client.js';
import { Account } from './account.entity.js';
import { MeService } from './me.service.js';
import { SignIn } from './sign-in.entity.js';
import { signInDays } from './viewers.service.js';

/** Phones and browsers, signing in and out, and their reading preferences. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly meViews: MeService,
  ) {}

  /** Signs in the account of a WeChat identity, made on first sight. */
  async signInWechat(identity: WechatIdentity): Promise<SignInView> {
    return this.signIn(await this.accountOf(identity));
  }

  async signInBrowser(): Promise<SignInView> {
    return this.signIn(await this.transactions.run(manager => this.insert(manager, 'browser', null)));
  }

  /** Two phones' first sign-ins, or one's twice, race for the openid: the unique key lets one in, the other reads it. */
  private async accountOf(identity: WechatIdentity): Promise<Account> {
    const { openid } = identity;
    const known = await this.dataSource.manager.findOneBy(Account, { openid });
    if (known) return known;
    try {
      return await this.transactions.run(manager => this.insert(manager, 'wechat', identity));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.dataSource.manager.findOneByOrFail(Account, { openid });
    }
  }

  /** The member whose phone has this openid, null where the phone is unknown or not recognised. */
  async memberOf(openid: string): Promise<{ accountId: Id; memberId: Id } | null> {
    const account = await this.dataSource.manager.findOneBy(Account, { openid });
    return account?.memberId ? { accountId: account.id, memberId: account.memberId } : null;
  }

  /** A phone or browser that is not recognised yet. */
  async insert(
    manager: EntityManager,
    kind: Account['kind'],
    identity: WechatIdentity | null,
  ): Promise<Account> {
    const account = manager.create(Account, {
      id: newId(),
      kind,
      openid: identity?.openid ?? null,
      unionid: identity?.unionid ?? null,
      memberId: null,
      recognisedAt: null,
      recognisedBy: null,
      mode: 'elder',
      step: 1,
      createdAt: this.clock.now(),
    });
    await manager.insert(Account, account);
    return account;
  }

  private async signIn(account: Account): Promise<SignInView> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + signInDays * 24 * 60 * 60 * 1000);
    await this.transactions.run(manager =>
      manager.insert(SignIn, {
        id: newId(),
        accountId: account.id,
        tokenHash: hashToken(token),
        createdAt: now,
        lastUsedAt: now,
        expiresAt,
        revokedAt: null,
      }),
    );
    return { token, expiresAt: expiresAt.toISOString(), me: await this.meViews.of(account.id) };
  }

  async signOut(viewer: Viewer): Promise<void> {
    await this.transactions.run(manager =>
      manager.update(SignIn, { id: viewer.sessionId }, { revokedAt: this.clock.now() }),
    );
  }

  me(viewer: Viewer): Promise<MeView> {
    return this.meViews.of(viewer.accountId);
  }

  /** Kept for every device of the member, so that 长辈版 does not vanish on the next one. */
  async savePreferences(viewer: Viewer, wanted: Preferences): Promise<Preferences> {
    const whose = viewer.member ? { memberId: viewer.member.id } : { id: viewer.accountId };
    await this.transactions.run(manager => manager.update(Account, whose, wanted));
    return wanted;
  }
}
