import { Injectable, Logger } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { checkedCharacters } from '../../wechat/calls/check-text.js';
import { WechatClient } from '../../wechat/wechat.client.js';
import { WechatError } from '../../wechat/wechat.error.js';
import { WechatPhones } from '../accounts/wechat-phones.service.js';
import type { Announcement } from './announcement.entity.js';
import { gravest, isVerdict, type Opinion } from './opinion.rules.js';
import { hashOf, partsOf, textOf } from './text.rules.js';

/** Asks WeChat about texts. */
@Injectable()
export class TextChecks {
  private readonly logger = new Logger('announcements');

  constructor(
    private readonly dataSource: DataSource,
    private readonly phones: WechatPhones,
    private readonly wechat: WechatClient,
  ) {}

  /**
   * WeChat's opinion of a text that this person wants to publish. Never throws: where WeChat cannot be asked,
   * the opinion says so. Awaits WeChat, hence outside transactions.
   */
  async of(memberId: Id | undefined, text: string): Promise<Opinion> {
    const openid = memberId && (await this.openidOf(memberId));
    if (!openid) return 'no_phone';
    return gravest(
      await Promise.all(partsOf(text, checkedCharacters).map(content => this.ask(openid, content))),
    );
  }

  /** The same of an announcement; a verdict on this very text is kept, and not asked for again. */
  async ofAnnouncement(
    memberId: Id,
    { content, checkedHash, verdict }: Announcement,
  ): Promise<{ opinion: Opinion } & Partial<Pick<Announcement, 'checkedHash' | 'verdict'>>> {
    const text = textOf(content);
    const hash = hashOf(text);
    if (verdict && checkedHash === hash) return { opinion: verdict };
    const opinion = await this.of(memberId, text);
    return { opinion, ...(isVerdict(opinion) && { checkedHash: hash, verdict: opinion }) };
  }

  /** Of the phone they used last: WeChat looks only at what somebody wrote who was there lately. */
  private async openidOf(memberId: Id): Promise<string | undefined> {
    const { manager } = this.dataSource;
    const [latest] = (await this.phones.of(manager, [memberId])).get(memberId) ?? [];
    return latest && (await this.phones.openids(manager, [latest])).get(latest);
  }

  private async ask(openid: string, content: string): Promise<Opinion> {
    try {
      return (await this.wechat.checkText({ openid, content })).verdict;
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      if (error.kind === 'NOT_RECENT') return 'not_recent';
      this.logger.warn(`content check: ${error.kind} ${error.errcode ?? ''}`);
      return 'away';
    }
  }
}
