import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PushEvent } from '../../wechat/push/event.js';
import { WechatEvents } from '../../wechat/push/wechat-events.js';
import { WechatPhones } from '../accounts/wechat-phones.service.js';
import { Credits } from './credits.service.js';
import { PushNewsKeeper } from './push-news.service.js';

/** Hears what WeChat tells of accepted messages and of their fate. */
@Injectable()
export class PushEvents implements OnModuleInit {
  constructor(
    private readonly events: WechatEvents,
    private readonly phones: WechatPhones,
    private readonly credits: Credits,
    private readonly news: PushNewsKeeper,
  ) {}

  onModuleInit(): void {
    this.events.on('subscribe_msg_popup_event', (manager, event) => this.answered(manager, event));
    this.events.on('subscribe_msg_change_event', (manager, event) => this.switched(manager, event));
    this.events.on('subscribe_msg_sent_event', (manager, event) => this.sent(manager, event));
  }

  private async answered(manager: EntityManager, { openid, lists, createdAt }: PushEvent): Promise<void> {
    const accountId = await this.phones.withOpenid(manager, openid);
    if (!accountId) return;
    for (const { templateId, status } of lists)
      if (status === 'accept') await this.credits.heard(manager, { accountId, templateId }, createdAt);
  }

  private async switched(manager: EntityManager, { openid, lists }: PushEvent): Promise<void> {
    const accountId = await this.phones.withOpenid(manager, openid);
    if (!accountId) return;
    for (const { templateId, status } of lists)
      if (status === 'reject') await this.credits.switchedOff(manager, { accountId, templateId });
  }

  /** Only the number of a message says which one it was; an event without is left alone. */
  private async sent(manager: EntityManager, { openid, lists }: PushEvent): Promise<void> {
    const accountId = await this.phones.withOpenid(manager, openid);
    if (!accountId) return;
    for (const { msgId: msgid, errorCode } of lists)
      if (msgid)
        await this.news.tell(manager, {
          accountId,
          msgid,
          errcode: errorCode === '0' ? null : Number(errorCode),
        });
  }
}
