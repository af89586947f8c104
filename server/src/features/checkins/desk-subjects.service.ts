import { Injectable } from '@nestjs/common';
import { type CheckInMethod, type DeskSubject, Digits4, type Id, LinkCode, readLink } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { ClaimsService } from '../accounts/claims.service.js';
import { rootOf } from '../activities/invited.rules.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';

/** Everybody but a phone whose owner staff must name first. */
export type PresentSubject = Exclude<DeskSubject, { by: 'rescue' }>;

/** Whom the desk means, by which way, and the phone they carry where staff saw its rescue code. */
export interface DeskGuest {
  readonly member: Person;
  readonly method: CheckInMethod;
  readonly accountId: Id | null;
}

/** Tells whom a scanned card, a rescue code or a picked row means: people of one district only. */
@Injectable()
export class DeskSubjects {
  constructor(
    private readonly members: MembersService,
    private readonly claims: ClaimsService,
  ) {}

  /**
   * Null where a card is nobody's.
   * @param unitPath of the activity
   */
  async guest(subject: PresentSubject, unitPath: string): Promise<DeskGuest | null> {
    if (subject.by === 'card') return this.scanned(subject.scanned, unitPath);
    return { member: await this.picked(subject.memberId, unitPath), method: subject.by, accountId: null };
  }

  async picked(memberId: Id, unitPath: string, manager?: EntityManager): Promise<Person> {
    return ofDistrict(await this.members.find(memberId, manager), unitPath) ?? refuse();
  }

  private async scanned(scanned: string, unitPath: string): Promise<DeskGuest | null> {
    const link = readLink(scanned);
    if (link?.kind === 'r' || Digits4.safeParse(scanned).success) return this.claimant(scanned, unitPath);
    const cardCode = link?.kind === 'k' ? link.code : scanned.toLowerCase();
    const found = LinkCode.safeParse(cardCode).success ? await this.members.byCard(cardCode) : null;
    const member = ofDistrict(found, unitPath);
    return member && { member, method: 'card', accountId: null };
  }

  /** A phone that shows its rescue code though it is recognised; one that is not must be given a name first. */
  private async claimant(scanned: string, unitPath: string): Promise<DeskGuest> {
    const { claim, member } = await this.claims.byCode(scanned);
    if (!member) throw new DomainError('CLAIM_WAITING', { claimId: claim.id });
    const guest = ofDistrict(member, unitPath) ?? refuse();
    return { member: guest, method: 'rescue', accountId: claim.accountId };
  }
}

const ofDistrict = (member: Person | null, unitPath: string): Person | null =>
  member && rootOf(member.unitPath) === rootOf(unitPath) ? member : null;

function refuse(): never {
  throw new DomainError('NOT_FOUND');
}
