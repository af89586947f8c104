import { Injectable } from '@nestjs/common';
import {
  type FamilyInvite as FamilyInviteView,
  type FamilyLink as FamilyLinkView,
  type Id,
  linkTo,
} from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Config } from '../../config.js';
import { Cipher } from '../../kernel/cipher.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import type { Side } from './family.rules.js';
import type { FamilyInvite } from './family-invite.entity.js';
import type { FamilyLink } from './family-link.entity.js';

/** What is shown of links. */
@Injectable()
export class FamilyViews {
  constructor(
    private readonly config: Config,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly cipher: Cipher,
  ) {}

  /** The elder, provided they are not archived. */
  elder(id: Id, manager?: EntityManager): Promise<Person | null> {
    return this.people.find(id, manager);
  }

  async branchOf({ unitId }: Person): Promise<string> {
    return (await this.org.refs([unitId]))(unitId).name;
  }

  invite(invite: FamilyInvite, elder: Person): FamilyInviteView {
    return {
      url: linkTo(this.config.publicUrl, { kind: 'f', code: invite.code }),
      expiresAt: invite.expiresAt.toISOString(),
      elderName: elder.name,
    };
  }

  /** The relative's number: whole for themself and for the office, which records the look; its end for the elder. */
  link(link: FamilyLink, elder: Person, side: Side): FamilyLinkView {
    return {
      id: link.id,
      elder: { id: elder.id, name: elder.name },
      relative: { name: link.name, relation: link.relation, phone: this.phoneOf(link, side) },
      side,
      maySignUp: link.maySignUp,
      since: link.createdAt.toISOString(),
    };
  }

  private phoneOf({ phoneSealed, phoneLast4 }: FamilyLink, side: Side): string | null {
    if (side === 'elder') return phoneLast4 && `*******${phoneLast4}`;
    return phoneSealed && this.cipher.decrypt(phoneSealed);
  }
}
