import { type Audience, nobody, type PushKind } from '@wanqing/shared';
import { Account } from '../src/features/accounts/account.entity.js';
import type { SentAudience } from '../src/features/notices/notice.entity.js';
import { NoticeRecipient } from '../src/features/notices/notice-recipient.entity.js';
import { PushDelivery } from '../src/features/notices/push-delivery.entity.js';
import { defaultTemplates } from '../src/wechat/templates.js';
import type { TestApi, TestApp } from './app.js';

export const templateOf = (kind: PushKind): string =>
  defaultTemplates.find(template => template.kind === kind)?.id ?? '';

/** An audience within the whole district. */
export const audienceOf = ({ district }: TestApp, more: Partial<Audience> = {}): SentAudience => ({
  ...nobody(),
  ...more,
  scopes: [district.root.path],
});

/** A recognised phone, with what it has accepted. */
export interface Phone {
  readonly api: TestApi;
  readonly accountId: string;
  readonly memberId: string;
  readonly openid: string;
  /** Accepts messages: WeChat gives the credit, the phone reports it. */
  accept(kind?: PushKind, times?: number): Promise<void>;
  /** Credits by our own ledger. */
  credits(kind?: PushKind): Promise<number>;
}

let keys = 0;

export async function phoneOf(app: TestApp, memberId: string): Promise<Phone> {
  const { api, me } = await app.newPhone(memberId);
  const { openid } = await app.db.manager.findOneByOrFail(Account, { id: me.accountId });
  return {
    api,
    memberId,
    accountId: me.accountId,
    openid: openid ?? '',
    accept: async (kind = 'notice', times = 1) => {
      for (let time = 0; time < times; time++) {
        app.simulator.grantCredit(openid ?? '', templateOf(kind));
        await api.notices.reportPush({
          body: {
            answers: [{ templateId: templateOf(kind), answer: 'accept' }],
            requestKey: `accept-${String(++keys).padStart(8, '0')}`,
          },
        });
      }
    },
    credits: async (kind = 'notice') =>
      (await api.notices.push()).kinds.find(one => one.kind === kind)?.credits ?? Number.NaN,
  };
}

/** A new person of branch A with a phone that has accepted so many messages. */
export async function reader(app: TestApp, credits = 1, kind: PushKind = 'notice'): Promise<Phone> {
  const phone = await phoneOf(app, (await app.district.addMember()).id);
  await phone.accept(kind, credits);
  return phone;
}

export const recipient = (app: TestApp, noticeId: string, memberId: string): Promise<NoticeRecipient> =>
  app.db.manager.findOneByOrFail(NoticeRecipient, { noticeId, memberId });

/** `push standing` of one person. */
export async function reached(app: TestApp, noticeId: string, memberId: string): Promise<string> {
  const { push, standing } = await recipient(app, noticeId, memberId);
  return `${push} ${standing}`;
}

export const deliveries = (app: TestApp, noticeId: string): Promise<PushDelivery[]> =>
  app.db.manager.find(PushDelivery, { where: { noticeId }, order: { id: 'ASC' } });
