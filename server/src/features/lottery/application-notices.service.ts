import { Injectable } from '@nestjs/common';
import { type Id, type NoticeContent, nobody } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Config } from '../../config.js';
import { rootOf } from '../activities/invited.rules.js';
import { MembersService } from '../members/members.service.js';
import { Notices } from '../notices/notices.service.js';
import type { Happened } from './application-book.rules.js';
import type { Draw } from './draw.entity.js';
import { happenedText, type Subject, stillWaitingText, withoutSeatText } from './notice-texts.rules.js';

/** An audience names people one by one; so many in one notice. */
const most = 500;

/** Tells people what became of their application, in the transaction of the fact itself. */
@Injectable()
export class ApplicationNotices {
  constructor(
    private readonly config: Config,
    private readonly members: MembersService,
    private readonly notices: Notices,
  ) {}

  /** Nobody is told what they have just done themselves. */
  async told(manager: EntityManager, draw: Draw, happened: readonly Happened[]): Promise<void> {
    const toTell = happened.filter(({ memberId, self }) => memberId !== self);
    const named = toTell.flatMap(({ memberId, self }) => (self ? [memberId, self] : [memberId]));
    const people = await this.members.byIds(named, manager);
    for (const { what, memberId, self, actor } of toTell) {
      const who = actor.byName ?? (self ? people.get(self)?.name : null) ?? '';
      const content = happenedText(what, this.subjectOf(draw), who);
      await this.post(
        manager,
        draw,
        { members: [memberId], words: people.get(memberId)?.name ?? '' },
        content,
      );
    }
  }

  /** Those whom the draw gave nothing; who has a seat is told by the seats themselves. */
  async withoutSeat(manager: EntityManager, draw: Draw, memberIds: readonly Id[]): Promise<void> {
    const words = `「${draw.name}」没有抽到的 ${memberIds.length} 人`;
    await this.postAll(manager, draw, 'none', memberIds, words, withoutSeatText(this.subjectOf(draw)));
  }

  /** Those who have a seat, and wait for one that they like better. */
  async stillWaiting(manager: EntityManager, draw: Draw, memberIds: readonly Id[]): Promise<void> {
    const words = `「${draw.name}」还在候补的 ${memberIds.length} 人`;
    await this.postAll(manager, draw, 'less', memberIds, words, stillWaitingText(this.subjectOf(draw)));
  }

  private async postAll(
    manager: EntityManager,
    draw: Draw,
    what: 'none' | 'less',
    memberIds: readonly Id[],
    words: string,
    content: NoticeContent,
  ): Promise<void> {
    for (let from = 0; from < memberIds.length; from += most) {
      const members = memberIds.slice(from, from + most);
      await this.post(manager, draw, { members, words }, content, `draw:${draw.id}:${what}:${from / most}`);
    }
  }

  private async post(
    manager: EntityManager,
    { unitId, unitPath }: Draw,
    { members, words }: { members: readonly Id[]; words: string },
    content: NoticeContent,
    key?: string,
  ): Promise<void> {
    await this.notices.post(manager, {
      kind: 'signup',
      ...(key && { key }),
      unit: { id: unitId, path: unitPath },
      content,
      audience: { ...nobody(), members: [...members], scopes: [rootOf(unitPath)] },
      audienceWords: words,
    });
  }

  private subjectOf({ name, closesAt }: Draw): Subject {
    const { name: contactName, phone: contactPhone } = this.config.help;
    return { name, closesAt, contactName, contactPhone };
  }
}
