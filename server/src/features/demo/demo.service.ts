import { Injectable } from '@nestjs/common';
import type { PersonaView, SignInView } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import { WechatSignInService } from '../accounts/wechat-sign-in.service.js';
import { DemoActivities } from './demo-activities.service.js';
import { DemoAnnouncements } from './demo-announcements.service.js';
import { DemoCourses } from './demo-courses.service.js';
import { DemoCredits } from './demo-credits.service.js';
import { DemoDistrict } from './demo-district.service.js';
import { DemoPhones } from './demo-phones.service.js';
import { DemoSimulator } from './demo-simulator.js';
import { openidOf, personas } from './personas.js';

/** The demo entrance: a district of invented people, and their phones. */
@Injectable()
export class DemoService {
  private preparing: Promise<void> = Promise.resolve();

  constructor(
    private readonly simulator: DemoSimulator,
    private readonly district: DemoDistrict,
    private readonly phones: DemoPhones,
    private readonly activities: DemoActivities,
    private readonly credits: DemoCredits,
    private readonly announcements: DemoAnnouncements,
    private readonly courses: DemoCourses,
    private readonly wechat: WechatSignInService,
  ) {}

  /** Loads the district where the database is empty, and sees that there is something to check in at and to read. */
  async prepare(): Promise<void> {
    await this.district.load();
    await this.keepOpen();
    await this.credits.prepare();
    const branch = await this.phones.viewerAs('organizer');
    if (!branch) return;
    await this.announcements.prepare(branch);
    await this.courses.prepare(branch);
  }

  personas(): PersonaView[] {
    return personas.map(({ key, name, role, hint }) => ({ key, name, role, hint }));
  }

  /** Signs in as that person through WeChat, here its simulator, like anybody. */
  async enter(key: string): Promise<SignInView> {
    const persona = personas.find(one => one.key === key);
    if (!persona) throw new DomainError('NOT_FOUND');
    await this.keepOpen();
    // Whoever is new has a new phone at every visit.
    const openid = persona.recognised ? openidOf(persona) : undefined;
    return this.wechat.signIn(await this.simulator.loginCode(openid));
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
}
