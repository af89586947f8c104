import { Injectable } from '@nestjs/common';
import type { PersonaView, SignInView } from '@wanqing/shared';
import { Config } from '../../config.js';
import { DomainError } from '../../kernel/domain-error.js';
import { WechatSignInService } from '../accounts/wechat-sign-in.service.js';
import { DemoActivities } from './demo-activities.service.js';
import { DemoDistrict } from './demo-district.service.js';
import { DemoPhones } from './demo-phones.service.js';
import { openidOf, type Persona, personas } from './personas.js';

/** The demo entrance: a district of invented people, and their phones. */
@Injectable()
export class DemoService {
  private preparing: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly district: DemoDistrict,
    private readonly phones: DemoPhones,
    private readonly activities: DemoActivities,
    private readonly wechat: WechatSignInService,
  ) {}

  /** Loads the district where the database is empty, and sees that there is something to check in at now. */
  async prepare(): Promise<void> {
    await this.district.load();
    await this.keepOpen();
  }

  personas(): PersonaView[] {
    return personas.map(({ key, name, role, hint }) => ({ key, name, role, hint }));
  }

  /** Signs in as that person through WeChat, here its simulator, like anybody. */
  async enter(key: string): Promise<SignInView> {
    const persona = personas.find(one => one.key === key);
    if (!persona) throw new DomainError('NOT_FOUND');
    await this.keepOpen();
    return this.wechat.signIn(await this.loginCode(persona));
  }

  /** One visitor after the other, or two of them would each make an activity. */
  private keepOpen(): Promise<void> {
    const turn = this.preparing.then(async () => {
      const district = await this.phones.viewerAs('district');
      const branch = await this.phones.viewerAs('organizer');
      if (district && branch) await this.activities.prepare(district, branch);
    });
    this.preparing = turn.catch(() => undefined);
    return turn;
  }

  /** What `wx.login` would give on that person's phone; whoever is new has a new phone at every visit. */
  private async loginCode(persona: Persona): Promise<string> {
    const answer = await fetch(`${this.config.wechat.baseUrl}/__simulator/login-codes`, {
      method: 'POST',
      body: JSON.stringify(persona.recognised ? { openid: openidOf(persona) } : {}),
    });
    if (!answer.ok) throw new DomainError('WECHAT_UNREACHABLE');
    return ((await answer.json()) as { code: string }).code;
  }
}
