import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { DomainError } from '../../kernel/domain-error.js';

/** What people of the demo do on their phones: its WeChat is the simulator, which is asked over HTTP. */
@Injectable()
export class DemoSimulator {
  constructor(private readonly config: Config) {}

  /** What `wx.login` would give on this person's phone, on a new one where it is left out. */
  async loginCode(openid?: string): Promise<string> {
    return (await this.ask<{ code: string }>('login-codes', openid ? { openid } : {})).code;
  }

  /** They have just used the mini-program. */
  async visit(openid: string): Promise<void> {
    await this.ask('visits', { openid });
  }

  /** They have accepted so many messages of a template. */
  async accept(openids: readonly string[], templateId: string, times: number): Promise<void> {
    if (openids.length > 0 && times > 0) await this.ask('credits', { openids, templateId, times });
  }

  private async ask<T>(control: string, body: object): Promise<T> {
    const url = `${this.config.wechat.baseUrl}/__simulator/${control}`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new DomainError('WECHAT_UNREACHABLE');
    return (await answer.json()) as T;
  }
}
