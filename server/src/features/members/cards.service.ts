import { Injectable } from '@nestjs/common';
import type { CardView, contract, RequestOf } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import type { Member } from './member.entity.js';
import { MemberLookup } from './member-lookup.service.js';
import { MemberScope } from './member-scope.service.js';
import { MemberViews } from './member-views.service.js';

type Wanted = RequestOf<typeof contract.members.cards>['query'];

/** Sixty-three sheets of eight: more at a time would keep a printer busy all morning. */
const mostCards = 500;

/** Members' cards: whoever holds one is taken for its owner at the door, so printing them is put on record. */
@Injectable()
export class CardsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly scope: MemberScope,
    private readonly lookup: MemberLookup,
    private readonly audit: AuditService,
    private readonly views: MemberViews,
  ) {}

  async print(viewer: Viewer, { unitId, memberId }: Wanted): Promise<CardView[]> {
    const members = memberId
      ? [await this.scope.expect(viewer, memberId)]
      : await this.everybody(await this.scope.paths(viewer, unitId));
    const subjectId = memberId ?? unitId;
    await this.transactions.run(manager =>
      this.audit.record(manager, viewer, {
        action: 'members.print-cards',
        ...(subjectId && { subjectId }),
        detail: { cards: members.length },
      }),
    );
    return this.views.cards(members);
  }

  private everybody(paths: readonly string[]): Promise<Member[]> {
    return this.lookup
      .guests(paths)
      .orderBy('member.unitPath')
      .addOrderBy('member.name')
      .addOrderBy('member.id')
      .take(mostCards)
      .getMany();
  }

  async mine(viewer: Viewer): Promise<CardView> {
    return (await this.views.cards([await this.scope.self(viewer)]))[0] as CardView;
  }
}
