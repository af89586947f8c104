import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';

/** What a paper card says to the phone that scanned it, before its owner confirms. */
@Injectable()
export class CardsAtSignIn {
  constructor(
    private readonly people: MembersService,
    private readonly org: OrgService,
  ) {}

  async look(cardCode: string): Promise<{ name: string; branch: string }> {
    const member = await this.people.byCard(cardCode);
    if (!member) throw new DomainError('CARD_UNKNOWN');
    const unit = await this.org.refs([member.unitId]);
    return { name: member.name, branch: unit(member.unitId).name };
  }
}
