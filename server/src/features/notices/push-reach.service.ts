import { Injectable } from '@nestjs/common';
import type { PushKind } from '@wanqing/shared';
import { Config } from '../../config.js';
import type { PushTemplate } from '../../wechat/templates.js';
import { WechatPhones } from '../accounts/wechat-phones.service.js';
import type { Condition } from './audience-parts.js';

/** Who can be reached by WeChat now. */
@Injectable()
export class PushReach {
  constructor(
    private readonly config: Config,
    private readonly phones: WechatPhones,
  ) {}

  /** All that are set up. */
  get templates(): readonly PushTemplate[] {
    return this.config.wechat.templates;
  }

  /** The template of a kind of message; undefined where none is set up. */
  template(kind: PushKind): PushTemplate | undefined {
    return this.templates.find(template => template.kind === kind);
  }

  knows(templateId: string): boolean {
    return this.templates.some(template => template.id === templateId);
  }

  /** Condition "a message of one of these kinds will reach them by WeChat" on a query's `member`. */
  pushed(kinds: readonly PushKind[] = ['notice']): Condition {
    const pushTemplates = kinds.flatMap(kind => this.template(kind)?.id ?? []);
    if (pushTemplates.length === 0) return ['1 = 0', {}];
    const credited =
      'SELECT credit.accountId FROM push_credits credit WHERE credit.templateId IN (:...pushTemplates) AND credit.credits > 0';
    return [this.phones.having(credited), { pushTemplates }];
  }

  /** The opposite. */
  called(): Condition {
    const [sql, params] = this.pushed();
    return [`NOT (${sql})`, params];
  }
}
