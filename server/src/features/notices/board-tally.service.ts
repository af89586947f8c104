import { Injectable } from '@nestjs/common';
import type { Answer, Id, NoticeCounts, Standing } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { MemberLookup } from '../members/member-lookup.service.js';
import { turn } from './calls.rules.js';
import type { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { PushDelivery } from './push-delivery.entity.js';

type Counted = Pick<Notice, 'id' | 'content'>;

/** `toRing`: of those to be rung up, who has a number that is not known to be wrong. */
export type Tally = NoticeCounts & { toRing: number };

/** Counts how far notices have come; who was archived since is not counted. A second or two for a million. */
@Injectable()
export class BoardTally {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lookup: MemberLookup,
  ) {}

  /** Four statements however many notices: the board index, answers where any are asked for, the archived, messages. */
  async of(notices: readonly Counted[]): Promise<Map<Id, Tally>> {
    const counts = new Map(notices.map(({ id }) => [id, nothing()]));
    const ids = [...counts.keys()];
    if (ids.length === 0) return counts;
    const add = (noticeId: Id, fields: readonly (keyof Tally | null)[], people: number) => {
      const of = counts.get(noticeId);
      for (const field of fields) if (of && field) of[field] += people;
    };
    for (const row of await this.standings(ids))
      add(row.noticeId, ['recipients', row.standing, toRing(row)], Number(row.people));
    for (const row of await this.answers(asking(notices)))
      add(row.noticeId, [row.answer], Number(row.people));
    for (const row of await this.archived(ids))
      add(row.noticeId, ['recipients', row.standing, toRing(row), row.answer], -Number(row.people));
    for (const row of await this.messages(ids)) add(row.noticeId, [row.state], Number(row.people));
    return counts;
  }

  private standings(ids: readonly Id[]) {
    return this.rows(ids)
      .addSelect('copy.standing', 'standing')
      .addSelect('copy.callTurn', 'callTurn')
      .groupBy('copy.noticeId')
      .addGroupBy('copy.standing')
      .addGroupBy('copy.callTurn')
      .getRawMany<Row<Standings>>();
  }

  private async answers(ids: readonly Id[]) {
    if (ids.length === 0) return [];
    return this.rows(ids)
      .addSelect('copy.answer', 'answer')
      .andWhere('copy.answer IS NOT NULL')
      .groupBy('copy.noticeId')
      .addGroupBy('copy.answer')
      .getRawMany<Row<{ answer: Answer }>>();
  }

  private archived(ids: readonly Id[]) {
    return this.lookup
      .archivedOnly(this.rows(ids), 'copy.memberId')
      .addSelect('copy.standing', 'standing')
      .addSelect('copy.callTurn', 'callTurn')
      .addSelect('copy.answer', 'answer')
      .groupBy('copy.noticeId')
      .addGroupBy('copy.standing')
      .addGroupBy('copy.callTurn')
      .addGroupBy('copy.answer')
      .getRawMany<Row<Standings & { answer: Answer | null }>>();
  }

  private messages(ids: readonly Id[]) {
    return this.dataSource.manager
      .createQueryBuilder(PushDelivery, 'delivery')
      .select('delivery.noticeId', 'noticeId')
      .addSelect('delivery.state', 'state')
      .addSelect('COUNT(*)', 'people')
      .where("delivery.noticeId IN (:...ids) AND delivery.state IN ('waiting', 'unknown')", { ids })
      .groupBy('delivery.noticeId')
      .addGroupBy('delivery.state')
      .getRawMany<Row<{ state: 'waiting' | 'unknown' }>>();
  }

  private rows(ids: readonly Id[]) {
    return this.dataSource.manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .select('copy.noticeId', 'noticeId')
      .addSelect('COUNT(*)', 'people')
      .where('copy.noticeId IN (:...ids)', { ids });
  }
}

type Row<Fields> = Fields & { readonly noticeId: Id; readonly people: string | number };

interface Standings {
  readonly standing: Standing;
  readonly callTurn: number;
}

const toRing = ({ standing, callTurn }: Standings) =>
  standing === 'call' && callTurn < turn.wrongNumber ? 'toRing' : null;

const nothing = (): Tally => ({
  ...{ recipients: 0, read: 0, told: 0, pushed: 0, call: 0, toRing: 0 },
  ...{ ack: 0, go: 0, stay: 0, unknown: 0, waiting: 0 },
});

const asking = (notices: readonly Counted[]): Id[] =>
  notices.filter(({ content }) => content.question !== 'none').map(({ id }) => id);
