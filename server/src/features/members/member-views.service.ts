import { Injectable } from '@nestjs/common';
import { type CardView, dayOf, linkTo, type MemberRow, type MemberView } from '@wanqing/shared';
import { Config } from '../../config.js';
import { Clock } from '../../kernel/clock.js';
import { OrgService } from '../org/org.service.js';
import { ageOn } from './age.rules.js';
import type { Member } from './member.entity.js';
import { MemberTags } from './member-tags.service.js';
import { MembersService } from './members.service.js';

/** What is shown of people; nothing of a member leaves the server but through here. */
@Injectable()
export class MemberViews {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly people: MembersService,
    private readonly tags: MemberTags,
  ) {}

  async rows(members: readonly Member[]): Promise<MemberRow[]> {
    const unit = await this.org.refs(members.map(({ unitId }) => unitId));
    const today = dayOf(this.clock.now());
    return members.map(member => ({
      id: member.id,
      name: member.name,
      kind: member.kind,
      branch: unit(member.unitId),
      age: ageOn(member.birth, today),
      phoneLast4: member.phoneLast4,
      recognised: member.recognisedAt !== null,
    }));
  }

  /** The person with readable numbers; the caller has it put on record. */
  async whole(member: Member): Promise<MemberView> {
    const [row] = await this.rows([member]);
    return {
      ...(row as MemberRow),
      ...this.people.phonesOf(member),
      gender: member.gender,
      birth: member.birth,
      phoneNote: member.phoneNote,
      note: member.note,
      tags: (await this.tags.of([member.id])).get(member.id) ?? [],
      archivedAt: member.archivedAt?.toISOString() ?? null,
      updatedAt: member.updatedAt.toISOString(),
      version: member.version,
    };
  }

  async cards(members: readonly Member[]): Promise<CardView[]> {
    const branch = await this.branchNames(members);
    return members.map(member => ({
      memberId: member.id,
      name: member.name,
      branch: branch(member.unitId),
      phoneLast4: member.phoneLast4,
      url: linkTo(this.config.publicUrl, { kind: 'k', code: member.cardCode }),
    }));
  }

  /** 天平街道 · 第一支部: a heap of cards has many first branches in it. */
  private async branchNames(members: readonly Member[]): Promise<(unitId: string) => string> {
    const branches = await this.org.byIds(members.map(({ unitId }) => unitId));
    const above = await this.org.byIds([...branches.values()].flatMap(({ parentId }) => parentId ?? []));
    return unitId => {
      const branch = branches.get(unitId);
      const parent = branch?.parentId ? above.get(branch.parentId) : undefined;
      return parent?.kind === 'committee' ? `${parent.name} · ${branch?.name}` : (branch?.name ?? '');
    };
  }
}
