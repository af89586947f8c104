import { Injectable } from '@nestjs/common';
import type { Id, TermInput, TermView } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { inSubtrees, pathsDownTo } from '../../db/paths.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/ids.js';
import { covers, expectCovered, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { OrgService } from '../org/org.service.js';
import { Course } from './course.entity.js';
import { Term } from './term.entity.js';
import { expectTermDays } from './term.rules.js';

/** Spans of weeks in which courses run. One made above is there for everybody below to use, not to change. */
@Injectable()
export class TermsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly audit: AuditService,
  ) {}

  /** Terms of one's own part of the tree and of the units above it, the latest first. */
  async list(viewer: Viewer): Promise<TermView[]> {
    const scopes = scopesOf(viewer, 'organizer');
    const [within, params] = inSubtrees('term.unitPath', scopes);
    const terms = await this.dataSource.manager
      .createQueryBuilder(Term, 'term')
      .where(within, params)
      .orWhere('term.unitPath IN (:...above)', { above: scopes.flatMap(pathsDownTo) })
      .orderBy('term.startsOn', 'DESC')
      .addOrderBy('term.id', 'DESC')
      .getMany();
    return this.views(viewer, terms);
  }

  async create(viewer: Viewer, input: TermInput): Promise<TermView> {
    expectTermDays(input.startsOn, input.endsOn);
    const term = await this.transactions.run(async manager => {
      const unit = await this.org.expectOrganized(manager, viewer, input.unitId);
      const created = manager.create(Term, {
        ...input,
        id: newId(),
        unitPath: unit.path,
        createdAt: this.clock.now(),
        version: 1,
      });
      await manager.insert(Term, created);
      await this.record(manager, viewer, created, 'courses.createTerm');
      return created;
    });
    return this.view(viewer, term);
  }

  async update(
    viewer: Viewer,
    id: Id,
    { version, ...input }: TermInput & { version: number },
  ): Promise<TermView> {
    expectTermDays(input.startsOn, input.endsOn);
    const term = await this.transactions.run(async manager => {
      const present = await this.expectOwn(manager, viewer, id);
      const unit = await this.org.expectOrganized(manager, viewer, input.unitId);
      const changes = { ...input, unitPath: unit.path, version: version + 1 };
      const { affected } = await manager.update(Term, { id, version }, changes);
      if (!affected) throw new DomainError('CHANGED_MEANWHILE');
      const changed = { ...present, ...changes };
      await this.record(manager, viewer, changed, 'courses.updateTerm');
      return changed;
    });
    return this.view(viewer, term);
  }

  async remove(viewer: Viewer, id: Id): Promise<void> {
    await this.transactions.run(async manager => {
      const term = await this.expectOwn(manager, viewer, id);
      // In this order: a course that is added meanwhile waits for the term's row, and then finds no term.
      await manager.delete(Term, { id });
      if (await manager.existsBy(Course, { termId: id })) throw new DomainError('TERM_IN_USE');
      await this.record(manager, viewer, term, 'courses.removeTerm');
    });
  }

  /** A term one may look at and use; NOT_FOUND otherwise. */
  async expectUsable(
    viewer: Viewer,
    id: Id,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Term> {
    const term = await expectFound(manager, Term, id);
    if (!isUsable(viewer, term.unitPath)) throw new DomainError('NOT_FOUND');
    return term;
  }

  /** The term an editor has chosen; TERM_UNKNOWN where it is not there, or not theirs to use. */
  async expectChosen(manager: EntityManager, viewer: Viewer, id: Id): Promise<Term> {
    const term = await manager.findOneBy(Term, { id });
    if (!term || !isUsable(viewer, term.unitPath)) throw new DomainError('TERM_UNKNOWN');
    // Holds the term against removal: its version stays.
    const { affected } = await manager.update(Term, { id }, { version: () => 'version' });
    if (!affected) throw new DomainError('TERM_UNKNOWN');
    return term;
  }

  async byIds(ids: readonly Id[], manager: EntityManager = this.dataSource.manager): Promise<Map<Id, Term>> {
    const terms = ids.length ? await manager.findBy(Term, { id: In([...new Set(ids)]) }) : [];
    return new Map(terms.map(term => [term.id, term]));
  }

  async view(viewer: Viewer, term: Term): Promise<TermView> {
    return (await this.views(viewer, [term]))[0] as TermView;
  }

  private async views(viewer: Viewer, terms: readonly Term[]): Promise<TermView[]> {
    const unit = await this.org.refs(terms.map(({ unitId }) => unitId));
    const courses = await this.counts(terms.map(({ id }) => id));
    return terms.map(term => ({
      id: term.id,
      unit: unit(term.unitId),
      name: term.name,
      startsOn: term.startsOn,
      endsOn: term.endsOn,
      courses: courses.get(term.id) ?? 0,
      canChange: covers(viewer, 'organizer', term.unitPath),
      version: term.version,
    }));
  }

  private async counts(ids: readonly Id[]): Promise<Map<Id, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.manager
      .createQueryBuilder(Course, 'course')
      .select(['course.termId AS termId', 'COUNT(*) AS count'])
      .where('course.termId IN (:...ids)', { ids })
      .groupBy('course.termId')
      .getRawMany<{ termId: Id; count: string | number }>();
    return new Map(rows.map(({ termId, count }) => [termId, Number(count)]));
  }

  private async expectOwn(manager: EntityManager, viewer: Viewer, id: Id): Promise<Term> {
    const term = await expectFound(manager, Term, id);
    expectCovered(viewer, 'organizer', term.unitPath);
    return term;
  }

  private record(
    manager: EntityManager,
    viewer: Viewer,
    { id, unitPath }: Term,
    action: string,
  ): Promise<void> {
    return this.audit.record(manager, viewer, { action, subjectId: id, unitPath });
  }
}

/** Of one's own part of the tree, or of a unit above it. */
const isUsable = (viewer: Viewer, unitPath: string): boolean =>
  scopesOf(viewer, 'organizer').some(scope => unitPath.startsWith(scope) || scope.startsWith(unitPath));
