import { Injectable } from '@nestjs/common';
import type { Recipient } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { MembersService } from '../members/members.service.js';
import { type Kept, mayUndo } from './calls.rules.js';
import { NoticeCall } from './notice-call.entity.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';

type LastCall = NonNullable<Recipient['call']>;
type Person = Pick<NoticeRecipient, 'noticeId' | 'memberId'>;
type Called = Person & Pick<NoticeRecipient, 'callTries'>;

/** One person of one notice. */
export const personKey = ({ noticeId, memberId }: Person): string => `${noticeId} ${memberId}`;

/** The last call to somebody that stands. */
@Injectable()
export class LastCalls {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: MembersService,
  ) {}

  /** By `personKey`; who was not called, or whose calls were all taken back, is not in the map. */
  async of(viewer: Viewer, rows: readonly Called[]): Promise<Map<string, LastCall>> {
    const called = rows.filter(({ callTries }) => callTries > 0);
    const calls = await this.standing(called);
    const callers = await this.people.byIds([...calls.values()].map(({ calledBy }) => calledBy));
    return new Map(
      called.flatMap(row => {
        const call = calls.get(personKey(row));
        const by = call && callers.get(call.calledBy)?.name;
        return call ? [[personKey(row), this.view(viewer, call, by ?? '', row.callTries)] as const] : [];
      }),
    );
  }

  /** The last call of each of these that was not taken back, by `personKey`. */
  async standing(
    rows: readonly Person[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, NoticeCall>> {
    if (rows.length === 0) return new Map();
    const calls = await manager.find(NoticeCall, {
      where: {
        noticeId: In([...new Set(rows.map(({ noticeId }) => noticeId))]),
        memberId: In([...new Set(rows.map(({ memberId }) => memberId))]),
        undoneAt: IsNull(),
      },
    });
    // By how many came before, not by the clock: instances need not agree to the second.
    calls.sort((a, b) => triesBefore(a) - triesBefore(b));
    return new Map(calls.map(call => [personKey(call), call]));
  }

  private view(viewer: Viewer, call: NoticeCall, by: string, tries: number): LastCall {
    return {
      outcome: call.outcome,
      note: call.note,
      at: call.at.toISOString(),
      by,
      tries,
      undoable: call.calledBy === viewer.member?.id && mayUndo(call.at, this.clock.now()),
    };
  }
}

const triesBefore = ({ before }: NoticeCall): number => (before as Kept).callTries;
