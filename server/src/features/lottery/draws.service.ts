import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DrawForOrganizer, DrawInput, DrawRow, Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { cursorOf, readCursor } from '../../db/cursor.js';
import { expectFound } from '../../db/expect-found.js';
import { lockRow } from '../../db/lock.js';
import { inSubtrees } from '../../db/paths.js';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/ids.js';
import { covers, expectCovered, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { rootOf } from '../activities/invited.rules.js';
import { Draw } from './draw.entity.js';
import { expectTimes } from './draw-state.rules.js';
import { DrawViews } from './draw-views.service.js';
import { hashOf } from './list.rules.js';
import { noTally } from './tally.rules.js';

const pageSize = 30;

/** Draws as their organizers find them. */
@Injectable()
export class DrawsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: Cipher,
    private readonly views: DrawViews,
  ) {}

  /** The draw, provided the viewer holds the role over it; NOT_FOUND otherwise. */
  async expect(
    manager: EntityManager,
    viewer: Viewer,
    id: Id,
    role: 'desk' | 'organizer' = 'organizer',
  ): Promise<Draw> {
    const draw = await expectFound(manager, Draw, id);
    expectCovered(viewer, role, draw.unitPath);
    return draw;
  }

  find(manager: EntityManager, id: Id): Promise<Draw> {
    return expectFound(manager, Draw, id);
  }

  byIds(manager: EntityManager, ids: readonly Id[]): Promise<Draw[]> {
    return manager.findBy(Draw, { id: In([...ids]) });
  }

  /** The draw, provided the viewer belongs to its district or holds a role over it; NOT_FOUND otherwise. */
  async expectNear(manager: EntityManager, viewer: Viewer, id: Id, path?: string): Promise<Draw> {
    const draw = await expectFound(manager, Draw, id);
    const from = path ?? viewer.member?.unitPath;
    const isNear = from !== undefined && rootOf(from) === rootOf(draw.unitPath);
    if (!isNear && !covers(viewer, 'desk', draw.unitPath)) throw new DomainError('NOT_FOUND');
    return draw;
  }

  /** The draw, taken for this transaction alone. */
  async hold(manager: EntityManager, viewer: Viewer, id: Id): Promise<Draw> {
    await this.expect(manager, viewer, id);
    const draw = await lockRow(manager, Draw, { id });
    if (!draw) throw new DomainError('NOT_FOUND');
    return draw;
  }

  async show(viewer: Viewer, id: Id): Promise<DrawForOrganizer> {
    return this.views.forOrganizer(await this.expect(this.dataSource.manager, viewer, id));
  }

  /** Of the viewer's part of the tree, latest first. */
  async list(viewer: Viewer, cursor?: string): Promise<{ items: DrawRow[]; next: string | null }> {
    const [where, params] = inSubtrees('draw.unitPath', scopesOf(viewer, 'organizer'));
    const query = this.dataSource.manager.createQueryBuilder(Draw, 'draw').where(where, params);
    if (cursor) query.andWhere('draw.id < :before', { before: readCursor(cursor, 1)[0] });
    const found = await query
      .orderBy('draw.id', 'DESC')
      .take(pageSize + 1)
      .getMany();
    const page = found.slice(0, pageSize);
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return { items: await this.views.rows(page), next: last ? cursorOf([last.id]) : null };
  }

  /** A new draw of a unit, with a seed that nobody knows and whose hash everybody may. */
  async insert(
    manager: EntityManager,
    unit: { id: Id; path: string },
    { name, opensAt, closesAt }: DrawInput,
  ): Promise<Draw> {
    const now = this.clock.now();
    const times = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
    expectTimes(times, now);
    const seed = randomBytes(32).toString('hex');
    const draw = manager.create(Draw, {
      ...{ id: newId(), unitId: unit.id, unitPath: unit.path, name, ...times },
      ...{ seedSealed: this.cipher.encrypt(seed), seedHash: hashOf(seed) },
      ...{ lastNumber: 0, tally: noTally, drawn: null, listHash: null },
      ...{ drawnAt: null, drawnBy: null, publishedAt: null, createdAt: now, version: 1 },
    });
    await manager.insert(Draw, draw);
    return draw;
  }

  /** The seed in hexadecimal; nobody is shown it before the result is published. */
  seedOf({ seedSealed }: Draw): string {
    return this.cipher.decrypt(seedSealed);
  }
}
