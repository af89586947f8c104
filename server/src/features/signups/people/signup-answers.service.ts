import { Injectable } from '@nestjs/common';
import type { Id, SignupView } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { Gather } from '../../../kernel/gather.js';
import type { Moved, Stage } from '../seats/move.js';
import type { Signup } from '../seats/signup.entity.js';
import { PlaceViews } from './place-views.service.js';
import { Scenes } from './scenes.service.js';

type Done = Extract<Moved, { ok: true }> & { readonly signup: Signup };

/** Answers those who acted with the place they have now; many at the same moment share the statements. */
@Injectable()
export class SignupAnswers {
  private readonly own = new Gather<Done, SignupView>(done => this.load(done, false));
  private readonly staff = new Gather<Done, SignupView>(done => this.load(done, true));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly scenes: Scenes,
    private readonly places: PlaceViews,
  ) {}

  /** The refusal is thrown. */
  async of(moved: Moved, asStaff = false): Promise<SignupView> {
    if (!moved.ok) throw new DomainError(moved.reason, moved.details);
    const { signup } = moved;
    const view = signup && (await (asStaff ? this.staff : this.own).get({ ...moved, signup }));
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }

  private async load(done: Done[], asStaff: boolean): Promise<Map<Done, SignupView>> {
    const { manager } = this.dataSource;
    const rows = done.map(({ signup }) => signup);
    const ahead = new Map(
      done.flatMap(({ signup, ahead }) => (ahead === undefined ? [] : [[signup.id, ahead] as const])),
    );
    const views = await this.places.of(manager, rows, await this.stagesOf(manager, done), asStaff, ahead);
    const byId = new Map(views.map(view => [view.id, view]));
    return new Map(
      done.flatMap(one => {
        const view = byId.get(one.signup.id);
        return view ? [[one, view] as const] : [];
      }),
    );
  }

  /** As they stood when the moves were decided; only a repeated request may lead elsewhere. */
  private async stagesOf(manager: EntityManager, done: readonly Done[]): Promise<Map<Id, Stage>> {
    const stages = new Map<Id, Stage>(
      done.flatMap(({ stage }) => (stage ? [[stage.plan.activityId, stage] as const] : [])),
    );
    const others = done.map(({ signup }) => signup.activityId).filter(id => !stages.has(id));
    if (others.length === 0) return stages;
    return new Map([...stages, ...(await this.scenes.of(manager, others, this.clock.now()))]);
  }
}
