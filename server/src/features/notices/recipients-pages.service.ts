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
  /** Only people who belong to these parts of the tree now. */
  readonly within?: readonly string[];
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

  /** By branch and name; those to be rung up in the order of calling, unless an answer is asked for. */
  of(noticeId: Id, wanted: WantedPeople): Promise<RecipientPage> {
    if (wanted.answer) return this.byAnswer(noticeId, wanted, wanted.answer);
    return wanted.standing === 'call' ? this.toRing(noticeId, wanted) : this.byBranch(noticeId, wanted);
  }

  private async toRing(noticeId: Id, wanted: WantedPeople): Promise<RecipientPage> {
    const found = await this.part(noticeId, wanted, inCallingOrder)
      .andWhere("copy.standing = 'call'")
      .getMany();
    return pageOf(found, wanted, inCallingOrder);
  }

  /** Its index holds people by branch and name within each answer. */
  private async byAnswer(noticeId: Id, wanted: WantedPeople, answer: Answer): Promise<RecipientPage> {
    const query = this.part(noticeId, wanted, byBranch)
      .useIndex('ix_notice_recipients_answer')
      .andWhere('copy.answer = :answer', { answer });
    if (wanted.standing) query.andWhere('copy.standing = :standing', { standing: wanted.standing });
    return pageOf(await query.getMany(), wanted, byBranch);
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
    for (const column of order.columns) query.addOrderBy(`copy.${column}`);
    if (wanted.cursor) query.andWhere(...order.after(wanted.cursor));
    return this.lookup.presentOnly(query, 'copy.memberId', wanted.within);
  }
}

const limitOf = ({ limit = usualLimit }: WantedPeople): number => limit;

function pageOf(found: readonly NoticeRecipient[], wanted: WantedPeople, order: Order): RecipientPage {
  const rows = found.slice(0, limitOf(wanted));
  const last = found.length > rows.length ? rows.at(-1) : undefined;
  return { rows, next: last ? order.cursorAt(last) : null };
}
