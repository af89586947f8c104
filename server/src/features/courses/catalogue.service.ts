import { Injectable } from '@nestjs/common';
import type { CatalogueItem, Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { OpenTo } from '../activities/open-to.service.js';
import { OwnDraws } from '../lottery/own-draws.service.js';
import { ActingService } from '../signups/people/acting.service.js';
import { SignupViews } from '../signups/people/signup-views.service.js';
import { Completions } from '../signups/seats/completions.service.js';
import { fitting, offered } from './catalogue.rules.js';
import { CourseViews } from './course-views.service.js';

/** A list that is whole, and short enough to be read. */
const most = 200;

/** What a member can sign up for: courses, lectures, shows. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly acting: ActingService,
    private readonly open: OpenTo,
    private readonly places: Completions,
    private readonly draws: OwnDraws,
    private readonly cards: SignupViews,
    private readonly views: CourseViews,
  ) {}

  async list(viewer: Viewer, forId?: Id): Promise<CatalogueItem[]> {
    const { person } = await this.acting.forWhom(viewer, forId);
    return offered(await this.items(person), this.clock.now());
  }

  /** The one that fits best, and how many more do. */
  async next(viewer: Viewer, forId?: Id): Promise<{ item: CatalogueItem | null; more: number }> {
    const { person } = await this.acting.forWhom(viewer, forId);
    const applied = await this.draws.of(this.dataSource.manager, person.id);
    const found = fitting(await this.items(person), this.clock.now(), applied);
    return { item: found[0] ?? null, more: Math.max(0, found.length - 1) };
  }

  /** In a fixed number of statements, whatever there is. */
  private async items({ id, unitPath }: { id: Id; unitPath: string }): Promise<CatalogueItem[]> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const also = await this.places.placesOf(id);
    const ids = await this.open.ids(manager, { unitPath, also, now, most });
    const cards = await this.cards.cards(manager, ids, id, now);
    const briefs = await this.views.briefs([...cards.values()].map(({ activity }) => activity));
    return [...cards].map(([activityId, card]) => ({ ...card, course: briefs.get(activityId) ?? null }));
  }
}
