import { Injectable } from '@nestjs/common';
import { type DryRun, dayOf, type Id, type Reach } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { cursorOf, readCursor } from '../../db/cursor.js';
import { Clock } from '../../kernel/clock.js';
import { ageOn } from '../members/age.rules.js';
import { MemberLookup, type Person } from '../members/member-lookup.service.js';
import { OrgService } from '../org/org.service.js';
import type { Condition } from './audience-parts.js';
import { AudienceWhere } from './audience-where.service.js';
import type { SentAudience } from './notice.entity.js';
import { PushReach } from './push-reach.service.js';

const usualLimit = 50;
const numberless = 'member.phoneSealed IS NULL AND member.landlineSealed IS NULL';

/** One page of names, those of one kind only where `reach` says so; `limit` 50 where left out. */
export interface PreviewPage {
  readonly reach?: Reach;
  readonly cursor?: string;
  readonly limit?: number;
}

/** What sending would do. */
@Injectable()
export class AudiencePreview {
  constructor(
    private readonly whom: AudienceWhere,
    private readonly lookup: MemberLookup,
    private readonly reach: PushReach,
    private readonly org: OrgService,
    private readonly clock: Clock,
  ) {}

  /** How many are meant now. */
  async count(manager: EntityManager, audience: SentAudience): Promise<number> {
    return (await this.tally(manager, await this.whom.of(manager, audience))).people;
  }

  async show(manager: EntityManager, audience: SentAudience, wanted: PreviewPage): Promise<DryRun> {
    const meant = await this.whom.of(manager, audience);
    const all = await this.tally(manager, meant);
    const push = await this.tally(manager, meant, this.reach.pushed());
    return {
      recipients: all.people,
      push: push.people,
      call: all.people - push.people,
      withoutPhone: all.numberless - push.numberless,
      ...(await this.page(manager, meant, wanted)),
    };
  }

  private async tally(
    manager: EntityManager,
    meant: Condition,
    narrowed: Condition = ['1 = 1', {}],
  ): Promise<{ people: number; numberless: number }> {
    const row = await this.lookup
      .fitting(manager, meant)
      .andWhere(...narrowed)
      .select('COUNT(*)', 'people')
      .addSelect(`SUM(CASE WHEN ${numberless} THEN 1 ELSE 0 END)`, 'numberless')
      .getRawOne<Record<'people' | 'numberless', string | number | null>>();
    return { people: Number(row?.people ?? 0), numberless: Number(row?.numberless ?? 0) };
  }

  private async page(
    manager: EntityManager,
    meant: Condition,
    { reach, cursor, limit = usualLimit }: PreviewPage,
  ): Promise<Pick<DryRun, 'items' | 'next'>> {
    const query = this.lookup.fitting(manager, meant);
    if (reach) query.andWhere(...(reach === 'push' ? this.reach.pushed() : this.reach.called()));
    if (cursor) query.andWhere(...after(readCursor(cursor, 3) as [string, string, string]));
    const found = await query
      .orderBy('member.unitPath')
      .addOrderBy('member.name')
      .addOrderBy('member.id')
      .limit(limit + 1)
      .getMany();
    const people = found.slice(0, limit);
    const last = found.length > limit ? people.at(-1) : undefined;
    return {
      items: await this.items(manager, people),
      next: last ? cursorOf([last.unitPath, last.name, last.id]) : null,
    };
  }

  private async items(manager: EntityManager, people: readonly Person[]): Promise<DryRun['items']> {
    const ids = people.map(({ id }) => id);
    const pushed = new Set(await this.idsPushed(manager, ids));
    const unit = await this.org.refs(people.map(({ unitId }) => unitId));
    const today = dayOf(this.clock.now());
    return people.map(person => ({
      memberId: person.id,
      name: person.name,
      branch: unit(person.unitId),
      age: ageOn(person.birth, today),
      reach: pushed.has(person.id) ? 'push' : 'call',
      hasPhone: person.phoneSealed !== null || person.landlineSealed !== null,
    }));
  }

  private async idsPushed(manager: EntityManager, ids: readonly Id[]): Promise<Id[]> {
    if (ids.length === 0) return [];
    const rows = await this.lookup
      .fitting(manager, ['member.id IN (:...ids)', { ids: [...ids] }])
      .andWhere(...this.reach.pushed())
      .select('member.id', 'id')
      .getRawMany<{ id: Id }>();
    return rows.map(({ id }) => id);
  }
}

/**
 * People who stand behind this one by path, name and id. Each case is a range of the index to MySQL, the bare
 * lower bound one to SQLite; a comparison of rows would read the whole index.
 */
export function after([path, name, id]: readonly [path: string, name: string, id: Id]): Condition {
  const sameUnit = 'member.unitPath = :lastPath AND';
  const further = [
    'member.unitPath > :lastPath',
    `(${sameUnit} member.name > :lastName)`,
    `(${sameUnit} member.name = :lastName AND member.id > :lastId)`,
  ];
  return [
    `member.unitPath >= :lastPath AND (${further.join(' OR ')})`,
    { lastPath: path, lastName: name, lastId: id },
  ];
}
