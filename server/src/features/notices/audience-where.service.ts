import { Injectable } from '@nestjs/common';
import { type ActivityPart, type Audience, dayOf, type Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { inSubtrees } from '../../db/paths.js';
import { Clock } from '../../kernel/clock.js';
import { GrantsService } from '../accounts/grants.service.js';
import { present } from '../members/member-lookup.service.js';
import { MemberTags } from '../members/member-tags.service.js';
import { OrgService } from '../org/org.service.js';
import { birthRange, within } from './audience.rules.js';
import { AudienceParts, type Condition } from './audience-parts.js';
import type { SentAudience } from './notice.entity.js';

interface Asked {
  readonly manager: EntityManager;
  /** Begins the names of all parameters. */
  readonly name: string;
  /** On which day ages count, and when roles are in force. */
  readonly at: Date;
  readonly scopes: readonly string[];
}

/** Says in SQL whom an audience means. */
@Injectable()
export class AudienceWhere {
  constructor(
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly grants: GrantsService,
    private readonly tags: MemberTags,
    private readonly parts: AudienceParts,
  ) {}

  /**
   * Condition "is meant" on a query's `member`; units that no longer exist match nobody. Each part names its own
   * ranges of the tree, so that the database need not read the rest of it.
   * @param name begins the names of its parameters, so that several fit into one query
   * @param at on which day ages count and roles are in force; now where left out
   */
  async of(
    manager: EntityManager,
    audience: SentAudience,
    { name = 'to', at = this.clock.now() }: { name?: string; at?: Date } = {},
  ): Promise<Condition> {
    const asked = { manager, name, at, scopes: audience.scopes };
    const meant = any([
      await this.ofUnits(asked, audience),
      await this.ofActivities(asked, audience.activities),
      this.ofMembers(asked, audience.members),
    ]);
    const left = await this.except(asked, audience.except);
    return all([[present, {}], meant, ...(left ? [not(left)] : [])]);
  }

  private async ofUnits(asked: Asked, { units, only }: Audience): Promise<Condition | null> {
    if (units.length === 0) return null;
    const { name, at } = asked;
    const paths = within(await this.pathsOf(asked, units), asked.scopes);
    const narrowed: Condition[] = [inSubtrees('member.unitPath', paths, `${name}Unit`)];
    // Staff are reached by role or by name only.
    narrowed.push(only.roles.length ? this.grants.holding(only.roles, `${name}Role`, at) : guests);
    if (only.tags.length) narrowed.push(this.tags.having(only.tags, `${name}Tag`));
    const births = birthRange(only, dayOf(at));
    if (births) narrowed.push([`member.birth <= :${name}Until`, { [`${name}Until`]: births.until }]);
    if (births?.after) narrowed.push([`member.birth > :${name}After`, { [`${name}After`]: births.after }]);
    return all(narrowed);
  }

  private async ofActivities(asked: Asked, parts: readonly ActivityPart[]): Promise<Condition | null> {
    if (parts.length === 0) return null;
    const { name, scopes } = asked;
    const meant = await this.anyPart(asked, parts, `${name}Part`);
    return all([inSubtrees('member.unitPath', scopes, `${name}PartScope`), guests, meant]);
  }

  private ofMembers({ name, scopes }: Asked, ids: readonly Id[]): Condition | null {
    if (ids.length === 0) return null;
    return all([inSubtrees('member.unitPath', scopes, `${name}NameScope`), oneOf(ids, `${name}Names`)]);
  }

  private async except(asked: Asked, except: Audience['except']): Promise<Condition | null> {
    const { name } = asked;
    const left: (Condition | null)[] = [
      except.units.length
        ? inSubtrees('member.unitPath', await this.pathsOf(asked, except.units), `${name}ExceptUnit`)
        : null,
      except.tags.length ? this.tags.having(except.tags, `${name}ExceptTag`) : null,
      except.activities.length ? await this.anyPart(asked, except.activities, `${name}ExceptPart`) : null,
      except.members.length ? oneOf(except.members, `${name}ExceptNames`) : null,
    ];
    return left.some(Boolean) ? any(left) : null;
  }

  private async anyPart(
    { manager }: Asked,
    parts: readonly ActivityPart[],
    name: string,
  ): Promise<Condition> {
    const meant: Condition[] = [];
    for (const [index, part] of parts.entries())
      meant.push(await this.parts.of(manager, part, `${name}${index}x`));
    return any(meant);
  }

  private async pathsOf({ manager }: Asked, unitIds: readonly Id[]): Promise<string[]> {
    return [...(await this.org.byIds(unitIds, manager)).values()].map(unit => unit.path);
  }
}

const guests: Condition = ["member.kind = 'member'", {}];

const oneOf = (ids: readonly Id[], name: string): Condition => [
  `member.id IN (:...${name})`,
  { [name]: [...ids] },
];

const joined = (conditions: readonly Condition[], by: string): Condition => [
  `(${conditions.map(([sql]) => sql).join(by)})`,
  Object.assign({}, ...conditions.map(([, params]) => params)),
];

const all = (conditions: readonly Condition[]): Condition => joined(conditions, ' AND ');

/** Any of those that are there; nobody where none is. */
function any(conditions: readonly (Condition | null)[]): Condition {
  const there = conditions.filter(condition => condition !== null);
  return there.length ? joined(there, ' OR ') : ['1 = 0', {}];
}

const not = ([sql, params]: Condition): Condition => [`NOT ${sql}`, params];
