import { Injectable } from '@nestjs/common';
import type { Id, SignupPage } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Config } from '../../../config.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { Gates } from '../gates/gates.service.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import { ActingService } from './acting.service.js';
import { Companions } from './companions.service.js';
import { SignupViews } from './signup-views.service.js';

/** The page on which one checks everything before signing up. */
@Injectable()
export class SignupPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly acting: ActingService,
    private readonly views: SignupViews,
    private readonly gates: Gates,
    private readonly companions: Companions,
  ) {}

  /** As it is for oneself, or for an elder one acts for. SIGNUP_NONE where nobody has to sign up. */
  async show(viewer: Viewer, activityId: Id, forId?: Id): Promise<SignupPage> {
    const { manager } = this.dataSource;
    const { person } = await this.acting.before(viewer, activityId, forId);
    const plan = await manager.findOneBy(SignupPlan, { activityId });
    const card = (await this.views.cards(manager, [activityId], person.id, this.clock.now())).get(activityId);
    if (!plan || !card) throw new DomainError('SIGNUP_NONE');
    return {
      person: { memberId: person.id, name: person.name },
      ...card,
      ...(await this.gates.page(manager, plan, person.id)),
      health: plan.gates.health,
      companions: plan.companions,
      knownCompanions: plan.companions ? await this.companions.known(manager, viewer, person.id) : [],
      leaveUntil: plan.leaveUntil?.toISOString() ?? null,
      help: this.config.help,
    };
  }
}
