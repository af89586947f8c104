import { Injectable } from '@nestjs/common';
import { type ClaimForStaff, type ClaimView, type Id, linkTo, readLink } from '@wanqing/shared';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { Config } from '../../config.js';
import { isDuplicate } from '../../db/faults.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newCode, newDigits, newId } from '../../kernel/ids.js';
import { expectCovered, memberOf, type Viewer } from '../../kernel/viewer.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { Account } from './account.entity.js';
import { Claim } from './claim.entity.js';
import { claimMs, expectUsable, isFresh, stateOf } from './claim.rules.js';
import { type RecognisedBy, RecognitionService } from './recognition.service.js';

/** Rescue codes: a phone shows one, staff say whose phone it is; and how a computer is signed in by a phone. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly recognition: RecognitionService,
  ) {}

  /** The code this phone shows: the one it has while that is fresh, else a new one. */
  async open(accountId: Id): Promise<ClaimView> {
    const [latest] = await this.dataSource.manager.find(Claim, {
      where: { accountId },
      order: { id: 'DESC' },
      take: 1,
    });
    if (latest && isFresh(latest, this.clock.now())) return this.toView(latest);
    return this.toView(await this.insertFree(accountId));
  }

  /** Digits are drawn at random; the unique key says when somebody else shows the same. */
  private async insertFree(accountId: Id): Promise<Claim> {
    for (let tries = 0; tries < 40; tries++) {
      try {
        return await this.transactions.run(manager => this.insert(manager, accountId, newDigits()));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
    throw new DomainError('BUSY');
  }

  private async insert(manager: EntityManager, accountId: Id, digits: string): Promise<Claim> {
    const now = this.clock.now();
    await manager.update(
      Claim,
      { liveDigits: digits, expiresAt: LessThanOrEqual(now) },
      { liveDigits: null },
    );
    await manager.update(Claim, { accountId }, { liveDigits: null });
    const claim = manager.create(Claim, {
      id: newId(),
      accountId,
      digits,
      liveDigits: digits,
      linkCode: newCode(),
      createdAt: now,
      expiresAt: new Date(now.getTime() + claimMs),
      resolvedAt: null,
      resolvedBy: null,
      memberId: null,
    });
    await manager.insert(Claim, claim);
    return claim;
  }

  async mine(viewer: Viewer, claimId: Id): Promise<ClaimView> {
    const claim = await this.dataSource.manager.findOneBy(Claim, {
      id: claimId,
      accountId: viewer.accountId,
    });
    return this.toView(claim ?? refuse('NOT_FOUND'));
  }

  /** @param code four digits, or what a camera read */
  async find(code: string): Promise<ClaimForStaff> {
    const claim = await this.byCode(code);
    const account = await this.dataSource.manager.findOneByOrFail(Account, { id: claim.accountId });
    const member = account.memberId ? await this.people.find(account.memberId) : null;
    const unit = await this.org.refs(member ? [member.unitId] : []);
    return {
      id: claim.id,
      digits: claim.digits,
      openedAt: claim.createdAt.toISOString(),
      member: member && { id: member.id, name: member.name, branch: unit(member.unitId) },
    };
  }

  /** The usable claim of these digits, or null; asked while somebody types a phone's last four digits. */
  async waitingWith(digits: string): Promise<Claim | null> {
    const claim = await this.dataSource.manager.findOneBy(Claim, { liveDigits: digits });
    return claim && claim.expiresAt > this.clock.now() ? claim : null;
  }

  async byCode(code: string): Promise<Claim> {
    const link = readLink(code);
    const where = link?.kind === 'r' ? { linkCode: link.code } : { liveDigits: code };
    const claim = (await this.dataSource.manager.findOneBy(Claim, where)) ?? refuse('CLAIM_UNKNOWN');
    expectUsable(claim, this.clock.now());
    return claim;
  }

  /** Staff recognise a phone as somebody of their part of the tree. */
  async resolveByStaff(viewer: Viewer, claimId: Id, memberId: Id): Promise<ClaimForStaff> {
    const claim = await this.transactions.run(async manager => {
      const member = await this.people.expect(memberId, manager);
      expectCovered(viewer, 'desk', member.unitPath);
      return this.resolve(manager, viewer, claimId, memberId);
    });
    return this.find(claim.digits);
  }

  /** Says whose phone shows this code; the caller has checked that the viewer may say so. */
  async resolve(
    manager: EntityManager,
    viewer: Viewer,
    claimId: Id,
    memberId: Id,
    how: RecognisedBy = 'claim',
  ): Promise<Claim> {
    const claim = (await manager.findOneBy(Claim, { id: claimId })) ?? refuse('CLAIM_UNKNOWN');
    expectUsable(claim, this.clock.now());
    const member = await this.people.expect(memberId, manager);
    await this.recognition.recognise(manager, viewer, claim.accountId, member, how);
    await manager.update(
      Claim,
      { id: claimId },
      { resolvedAt: this.clock.now(), resolvedBy: viewer.member?.id ?? null, memberId },
    );
    return claim;
  }

  /** A recognised phone signs in the computer that shows this code, as the same person. */
  async joinComputer(viewer: Viewer, code: string): Promise<void> {
    const claim = await this.byCode(code);
    await this.transactions.run(manager =>
      this.resolve(manager, viewer, claim.id, memberOf(viewer).id, 'self'),
    );
  }

  async toView(claim: Claim): Promise<ClaimView> {
    const member = claim.memberId ? await this.people.find(claim.memberId) : null;
    return {
      id: claim.id,
      digits: claim.digits,
      url: linkTo(this.config.publicUrl, { kind: 'r', code: claim.linkCode }),
      expiresAt: claim.expiresAt.toISOString(),
      state: stateOf(claim, this.clock.now()),
      name: member?.name ?? null,
    };
  }
}

function refuse(code: 'NOT_FOUND' | 'CLAIM_UNKNOWN'): never {
  throw new DomainError(code);
}
