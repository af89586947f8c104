import { Injectable } from '@nestjs/common';
import type { Id, NoticeContent } from '@wanqing/shared';
import { DataSource, type EntityManager, type FindOptionsWhere, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Files } from '../files/files.service.js';
import { BoardNotices } from './board-notices.service.js';
import { expectWhole } from './content.rules.js';
import { ContentCheck } from './content-check.js';
import { correctionOf } from './correction.rules.js';
import { Notice } from './notice.entity.js';
import { Rounds } from './rounds.service.js';

/** What readers are told of stays short; what was changed long ago is in the audit log. */
const keptCorrections = 20;

interface Wanted {
  readonly content: NoticeContent;
  readonly version: number;
}

/** Changes what a notice says; its readers are told what changed, and read it anew. */
@Injectable()
export class Correct {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly notices: BoardNotices,
    private readonly files: Files,
    private readonly check: ContentCheck,
    private readonly rounds: Rounds,
  ) {}

  /** WeChat is asked about the new text before anything is written, and only about one that could be. */
  async correct(viewer: Viewer, noticeId: Id, wanted: Wanted): Promise<void> {
    const { manager } = this.dataSource;
    const before = await this.notices.expect(manager, viewer, noticeId);
    await this.decide(manager, viewer, before, wanted);
    await this.check.check(viewer, wanted.content);
    await this.transactions.run(async manager => {
      const notice = await this.notices.expect(manager, viewer, noticeId);
      const what = await this.decide(manager, viewer, notice, wanted);
      await this.save(manager, notice, wanted.content, what);
      await this.notices.record(manager, viewer, notice, 'correct', {
        version: notice.version + 1,
        what: what.map(withoutNumbers),
      });
    });
  }

  /** What changes, in words; a refusal where it may not. */
  private async decide(
    manager: EntityManager,
    viewer: Viewer,
    notice: Notice,
    wanted: Wanted,
  ): Promise<string[]> {
    if (notice.recalledAt) throw new DomainError('NOTICE_RECALLED');
    if (notice.version !== wanted.version) throw new DomainError('CHANGED_MEANWHILE');
    expectWhole(wanted.content);
    const what = correctionOf(notice.content, wanted.content);
    // Files that were sent belong to the notice, whoever corrects it.
    const added = wanted.content.fileIds.filter(id => !notice.content.fileIds.includes(id));
    await this.files.expectUsable(manager, viewer, added);
    return what;
  }

  private async save(
    manager: EntityManager,
    { id, version, corrections }: Notice,
    content: NoticeContent,
    what: string[],
  ): Promise<void> {
    const now = this.clock.now();
    const changes = {
      content,
      corrections: [...corrections, { at: now.toISOString(), what }].slice(-keptCorrections),
      correctedAt: now,
      version: version + 1,
    };
    const { affected } = await manager.update(Notice, { id, ...this.asRead(version) }, changes);
    if (!affected) throw new DomainError('CHANGED_MEANWHILE');
    await this.files.attach(manager, content.fileIds);
    await this.rounds.start(manager, id, `v${version + 1}`);
  }

  /** Of two corrections at once one is refused, and one of what was taken back meanwhile. */
  protected asRead(version: number): FindOptionsWhere<Notice> {
    return { version, recalledAt: IsNull() };
  }
}

/** Readers are told whole numbers; the log keeps their last four digits. */
const withoutNumbers = (words: string): string => words.replace(/\d{7,}/g, digits => `*${digits.slice(-4)}`);
