import { Injectable } from '@nestjs/common';
import type { DrawLine, FileContent, Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { cursorOf, numberKey, readCursor } from '../../db/cursor.js';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { DrawsService } from './draws.service.js';
import { fileText } from './list.rules.js';
import { type TheDrawn, TheList } from './the-list.service.js';

const pageSize = 100;

/** The list without names: for everybody once it is published, for those who run it once it is drawn. */
@Injectable()
export class ListPublication {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly draws: DrawsService,
    private readonly list: TheList,
    private readonly audit: AuditService,
  ) {}

  /** In order of the numbers. */
  async lines(
    viewer: Viewer,
    id: Id,
    { cursor, limit = pageSize }: { cursor?: string; limit?: number },
  ): Promise<{ items: DrawLine[]; next: string | null }> {
    const { manager } = this.dataSource;
    const draw = await this.draws.expectNear(manager, viewer, id);
    const isShown = draw.publishedAt || (draw.drawnAt && covers(viewer, 'organizer', draw.unitPath));
    if (!isShown) throw new DomainError('DRAW_NOT_DONE');
    const after = cursor ? numberKey(readCursor(cursor, 1)[0]) : 0;
    const found = await this.list.page(manager, draw, after, limit + 1);
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return { items: page.map(toLine), next: last ? cursorOf([String(last.number)]) : null };
  }

  /** As a file that can be recomputed. */
  async file(viewer: Viewer, id: Id): Promise<FileContent> {
    const { manager } = this.dataSource;
    const draw = await this.draws.expect(manager, viewer, id);
    if (!draw.listHash) throw new DomainError('DRAW_NOT_DONE');
    const { courses, drawn } = await this.list.drawn(manager, draw);
    const { name, seedHash, listHash, unitPath } = draw;
    const seed = draw.publishedAt ? this.draws.seedOf(draw) : null;
    await this.transactions.run(within =>
      this.audit.record(within, viewer, { action: 'lottery.export', subjectId: id, unitPath }),
    );
    const text = fileText({ name, seedHash, seed, listHash }, courses, drawn);
    return { name: `${name} 抽签名单.csv`, content: new TextEncoder().encode(text) };
  }
}

const toLine = ({ number, people, choices, lot, turn, got }: TheDrawn): DrawLine => ({
  ...{ number, people, lot, turn, got },
  choices: [...choices],
});
