import { Injectable } from '@nestjs/common';
import {
  type CourseInput,
  type Id,
  momentOf,
  type PlannedCourse,
  type SignupPlanInput,
  timeWords,
} from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../../db/transactions.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { covers, type Viewer } from '../../../kernel/viewer.js';
import { AuditService } from '../../audit/audit.service.js';
import { readTable } from '../../roster/reading/read-table.js';
import { CourseEditing } from '../course-editing.service.js';
import { CoursesService } from '../courses.service.js';
import type { Term } from '../term.entity.js';
import { TermsService } from '../terms.service.js';
import { weeklyOf } from '../weekly.rules.js';
import { planLines } from './headings.rules.js';
import { type ReadLine, readLines, sameness, withoutRepeats } from './line.rules.js';

export interface Imported {
  readonly items: PlannedCourse[];
  /** Lines without a problem. */
  readonly taken: number;
  readonly done: boolean;
}

const mostLines = 300;
const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/** Reads a term plan from Excel; what is right about it becomes drafts, all or none. */
@Injectable()
export class PlanImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly terms: TermsService,
    private readonly courses: CoursesService,
    private readonly editing: CourseEditing,
    private readonly audit: AuditService,
  ) {}

  async read(viewer: Viewer, termId: Id, bytes: Uint8Array, commit: boolean): Promise<Imported> {
    const term = await this.terms.expectUsable(viewer, termId);
    const lines = planLines(await readTable(bytes, '学期计划.xlsx'));
    if (lines.length > mostLines) throw new DomainError('FILE_TOO_LONG', { max: mostLines });
    const read = readLines(lines, term);
    const checked = commit
      ? await this.transactions.run(manager => this.commit(manager, viewer, term, read))
      : withoutRepeats(read, await this.present(viewer, termId));
    const taken = checked.filter(isRight).length;
    return { items: checked.map(toView), taken, done: commit };
  }

  /** Holds the term, so that the same file sent twice at once is taken over once. */
  private async commit(
    manager: EntityManager,
    viewer: Viewer,
    term: Term,
    read: readonly ReadLine[],
  ): Promise<ReadLine[]> {
    await this.terms.expectChosen(manager, viewer, term.id);
    const checked = withoutRepeats(read, await this.present(viewer, term.id, manager));
    const right = checked.filter(isRight);
    const unitId = unitFor(viewer, term);
    for (const line of right) await this.editing.createIn(manager, viewer, inputOf(line, term, unitId));
    await this.audit.record(manager, viewer, {
      action: 'courses.importPlan',
      subjectId: term.id,
      unitPath: term.unitPath,
      detail: { courses: right.length },
    });
    return checked;
  }

  private async present(viewer: Viewer, termId: Id, manager?: EntityManager): Promise<Set<string>> {
    const found = await this.courses.ofTerm(viewer, termId, manager);
    return new Set(
      found.map(({ activity, course, sessions }) =>
        sameness(activity.title, course.teacherName, weeklyOf(sessions)),
      ),
    );
  }
}

const isRight = ({ problems }: ReadLine): boolean => problems.length === 0;

/** The term's own unit, or the widest part of it that the viewer organizes. */
function unitFor(viewer: Viewer, term: Term): Id {
  if (covers(viewer, 'organizer', term.unitPath)) return term.unitId;
  const own = viewer.roles.filter(
    ({ role, unitPath }) => role === 'organizer' && unitPath.startsWith(term.unitPath),
  );
  const [widest] = own.sort((a, b) => a.unitPath.length - b.unitPath.length);
  if (!widest) throw new DomainError('NOT_FOUND');
  return widest.unitId;
}

/** A draft: whom it invites, whom to ask and what it is about stay for the organizer to say. */
const inputOf = (line: ReadLine, term: Term, unitId: Id): CourseInput => ({
  activity: {
    unitId,
    title: line.title,
    kind: 'course',
    summary: '',
    place: line.place,
    coordinates: null,
    bring: '',
    contactName: '',
    contactPhone: '',
    sessions: line.sessions.map(session => ({ ...session, opensMinutesBefore: 30 })),
    invitedUnitIds: [unitId],
    capacity: line.capacity,
    walkInsWelcome: false,
    checkInBy: { poster: true, rotating: false },
  },
  details: {
    termId: term.id,
    subject: line.subject,
    level: line.level,
    teacherName: line.teacherName,
    teacherId: null,
    monitorId: null,
    feeText: line.feeText,
    certificateShare: 80,
    tellMonitorAfter: 3,
    missedMost: null,
  },
  plan:
    line.signup && line.capacity !== null ? { ...usualPlan, ...line.signup, capacity: line.capacity } : null,
});

const usualPlan: Omit<SignupPlanInput, 'opensAt' | 'closesAt' | 'capacity'> = {
  way: 'first_come',
  newAt: null,
  everyoneAt: null,
  leaveUntil: null,
  minimum: null,
  deskQuota: 0,
  deskQuotaUntil: null,
  answerHours: 24,
  waitingMost: null,
  companions: false,
  standby: false,
  drawId: null,
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' },
};

const toView = ({ line, title, teacherName, place, weekly, sessions, capacity, problems }: ReadLine) => ({
  line,
  title,
  teacherName,
  place,
  when: weekly
    ? `${weekdays[weekly.weekday]} ${hourWords(weekly.startsAt)}到${hourWords(weekly.endsAt)}`
    : '',
  sessions: sessions.length,
  capacity,
  problems: [...problems],
});

const hourWords = (time: string): string => timeWords(momentOf('2026-01-01', time));
