import { Injectable } from '@nestjs/common';
import { type Answer, type Id, Standing } from '@wanqing/shared';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { MemberLookup } from '../members/member-lookup.service.js';
import { turn } from './calls.rules.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { byBranch, inCallingOrder, type Order } from './recipients.order.js';

export interface WantedPeople {
  readonly standing?: Standing;
  readonly answer?: Answer;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface RecipientPage {
  readonly rows: NoticeRecipient[];
  readonly next: string | null;
}

const usualLimit = 50;

/** Pages of the people a notice went to, without those archived since; as quick for a million of them. */
@Injectable()
export class RecipientPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lookup: MemberLookup,
  ) {}

  /** By branch and name; those to be rung up in the order of calling. */
  of(noticeId: Id, wanted: WantedPeople): Promise<RecipientPage> {
    return wanted.standing === 'call' ? this.toRing(noticeId, wanted) : this.byBranch(noticeId, wanted);
  }

  private async toRing(noticeId: Id, wanted: WantedPeople): Promise<RecipientPage> {
    const found = await this.part(noticeId, wanted, inCallingOrder)
      .andWhere("copy.standing = 'call'")
      .getMany();
    return pageOf(found, wanted, inCallingOrder);
  }

  /**
   * The board index holds people by standing and turn first: the first of each of its parts are asked for, and the
   * first of those are the page.
   */
  private async byBranch(noticeId: Id, wanted: WantedPeople): Promise<RecipientPage> {
    const standings = wanted.standing ? [wanted.standing] : Standing.options;
    const parts = standings.flatMap(standing =>
      Object.values(turn).map(callTurn =>
        this.part(noticeId, wanted, byBranch)
          .select(byBranch.columns.map(column => `copy.${column} AS ${column}`))
          .andWhere('copy.standing = :part AND copy.callTurn = :callTurn', { part: standing, callTurn })
          .getQueryAndParameters(),
      ),
    );
    const sql = parts.map(([part], index) => `SELECT * FROM (${part}) part${index}`).join(' UNION ALL ');
    const first: { memberId: Id }[] = await this.dataSource.manager.query(
      `${sql} ORDER BY ${byBranch.columns.join(', ')} LIMIT ${limitOf(wanted) + 1}`,
      parts.flatMap(([, params]) => params),
    );
    const ids = first.map(({ memberId }) => memberId);
    const rows = ids.length
      ? await this.dataSource.manager.findBy(NoticeRecipient, { noticeId, memberId: In(ids) })
      : [];
    const byId = new Map(rows.map(row => [row.memberId, row]));
    return pageOf(
      ids.flatMap(id => byId.get(id) ?? []),
      wanted,
      byBranch,
    );
  }

  private part(noticeId: Id, wanted: WantedPeople, order: Order): SelectQueryBuilder<NoticeRecipient> {
    const query = this.dataSource.manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .where('copy.noticeId = :noticeId', { noticeId })
      .limit(limitOf(wanted) + 1);
    if (wanted.answer) query.andWhere('copy.answer = :answer', { answer: wanted.answer });
    for (const column of order.columns) query.addOrderBy(`copy.${column}`);
    if (wanted.cursor) query.andWhere(...order.after(wanted.cursor));
    return this.lookup.presentOnly(query, 'copy.memberId');
  }
}

const limitOf = ({ limit = usualLimit }: WantedPeople): number => limit;

function pageOf(found: readonly NoticeRecipient[], wanted: WantedPeople, order: Order): RecipientPage {
  const rows = found.slice(0, limitOf(wanted));
  const last = found.length > rows.length ? rows.at(-1) : undefined;
  return { rows, next: last ? order.cursorAt(last) : null };
}
