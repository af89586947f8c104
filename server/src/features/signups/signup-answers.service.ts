import { Injectable } from '@nestjs/common';
import type { SignupView } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Gather } from '../../kernel/gather.js';
import type { Moved } from './move.js';
import { PlaceViews } from './place-views.service.js';
import { Scenes } from './scenes.service.js';
import type { Signup } from './signup.entity.js';

/** Answers those who acted with the place they have now; many at the same moment share the statements. */
@Injectable()
export class SignupAnswers {
  private readonly own = new Gather<Signup, SignupView>(rows => this.load(rows, false));
  private readonly staff = new Gather<Signup, SignupView>(rows => this.load(rows, true));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly scenes: Scenes,
    private readonly places: PlaceViews,
  ) {}

  /** The refusal is thrown. */
  async of(moved: Moved, asStaff = false): Promise<SignupView> {
    if (!moved.ok) throw new DomainError(moved.reason, moved.details);
    const view = moved.signup && (await (asStaff ? this.staff : this.own).get(moved.signup));
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }

  private async load(rows: Signup[], asStaff: boolean): Promise<Map<Signup, SignupView>> {
    const { manager } = this.dataSource;
    const ids = rows.map(({ activityId }) => activityId);
    const scenes = await this.scenes.of(manager, ids, this.clock.now());
    const views = await this.places.of(manager, rows, scenes, asStaff);
    const byId = new Map(views.map(view => [view.id, view]));
    return new Map(
      rows.flatMap(row => {
        const view = byId.get(row.id);
        return view ? [[row, view] as const] : [];
      }),
    );
  }
}
