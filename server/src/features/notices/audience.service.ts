import { Injectable } from '@nestjs/common';
import type { Audience, DryRun } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { AudienceParts, type Condition } from './audience-parts.js';
import { AudiencePreview, type PreviewPage } from './audience-preview.service.js';
import { AudienceWhere } from './audience-where.service.js';
import { audienceWords } from './audience-words.rules.js';
import type { SentAudience } from './notice.entity.js';

/** Whom something is for. */
@Injectable()
export class AudienceService {
  constructor(
    private readonly whom: AudienceWhere,
    private readonly preview: AudiencePreview,
    private readonly org: OrgService,
    private readonly people: MembersService,
    private readonly parts: AudienceParts,
  ) {}

  /** Condition "is meant" on a query's `member`; see `AudienceWhere`. */
  where(
    manager: EntityManager,
    audience: SentAudience,
    options: { name?: string; at?: Date } = {},
  ): Promise<Condition> {
    return this.whom.of(manager, audience, options);
  }

  /**
   * The audience with the parts of the tree that the viewer organizes: nobody outside them is ever meant.
   * Whatever it names must lie there; AUDIENCE_OUTSIDE where something does not, or is not there at all.
   */
  async check(viewer: Viewer, audience: Audience, manager: EntityManager): Promise<SentAudience> {
    const { except } = audience;
    const unitIds = [...audience.units, ...except.units];
    const memberIds = [...audience.members, ...except.members];
    const parts = [...audience.activities, ...except.activities];
    const units = await this.org.byIds(unitIds, manager);
    const members = await this.people.byIds(memberIds, manager);
    const activities = await this.parts.activitiesOf(manager, parts);
    const paths = [
      ...unitIds.map(id => units.get(id)?.path),
      ...memberIds.map(id => members.get(id)?.unitPath),
      ...parts.map(part => activities.get(part.activityId)?.unitPath),
    ];
    if (!paths.every(path => path !== undefined && covers(viewer, 'organizer', path)))
      throw new DomainError('AUDIENCE_OUTSIDE');
    return { ...audience, scopes: scopesOf(viewer, 'organizer') };
  }

  /** 「天平街道、第二支部，70岁以上，标签：独居，去掉2人」; at most 300 characters. */
  async inWords(manager: EntityManager, audience: Audience): Promise<string> {
    const parts = [...audience.activities, ...audience.except.activities];
    const units = await this.org.byIds([...audience.units, ...audience.except.units], manager);
    const activities = await this.parts.activitiesOf(manager, parts);
    return audienceWords(audience, {
      units: new Map([...units].map(([id, unit]) => [id, unit.name])),
      activities: new Map([...activities].map(([id, activity]) => [id, activity.title])),
    });
  }

  /** How many are meant now. */
  count(manager: EntityManager, audience: SentAudience): Promise<number> {
    return this.preview.count(manager, audience);
  }

  /** What sending an announcement now would do, with one page of names by branch and name. */
  dryRun(manager: EntityManager, audience: SentAudience, page: PreviewPage = {}): Promise<DryRun> {
    return this.preview.show(manager, audience, page);
  }
}
