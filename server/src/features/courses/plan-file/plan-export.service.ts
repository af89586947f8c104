import { Injectable } from '@nestjs/common';
import {
  dayOf,
  type FileContent,
  type Id,
  levelWords,
  type SignupPlanView,
  subjectWords,
} from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Transactions } from '../../../db/transactions.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { AuditService } from '../../audit/audit.service.js';
import { Plans } from '../../signups/plans/plans.service.js';
import { type CourseDoor, CoursesService } from '../courses.service.js';
import { workbook } from '../sheet.js';
import { TermsService } from '../terms.service.js';
import { clockOf, weeklyOf } from '../weekly.rules.js';
import { type Column, columnNames, columns } from './headings.rules.js';

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const wide: readonly Column[] = ['title', 'place', 'fee', 'opensAt', 'closesAt'];

/** A term's plan as Excel, in the layout that can be read back. */
@Injectable()
export class PlanExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly terms: TermsService,
    private readonly courses: CoursesService,
    private readonly plans: Plans,
    private readonly audit: AuditService,
  ) {}

  async file(viewer: Viewer, termId: Id): Promise<FileContent> {
    const term = await this.terms.expectUsable(viewer, termId);
    const found = (await this.courses.ofTerm(viewer, termId)).filter(
      ({ activity }) => activity.state !== 'cancelled',
    );
    const plans = await this.plans.views(
      this.dataSource.manager,
      found.map(({ activity }) => activity.id),
    );
    await this.transactions.run(manager =>
      this.audit.record(manager, viewer, {
        action: 'courses.exportPlan',
        subjectId: termId,
        unitPath: term.unitPath,
        detail: { courses: found.length },
      }),
    );
    const rows = found.map(course => {
      const cells = cellsOf(course, plans.get(course.activity.id));
      return columnNames.map(column => cells[column]);
    });
    const headings = columnNames.map(column => ({
      heading: columns[column][0],
      width: wide.includes(column) ? 20 : 12,
    }));
    return { name: `${term.name} 学期计划.xlsx`, content: await workbook('学期计划', headings, rows) };
  }
}

function cellsOf(
  { activity, course, sessions }: CourseDoor,
  plan: SignupPlanView | undefined,
): Record<Column, string> {
  const weekly = weeklyOf(sessions);
  const first = sessions[0];
  return {
    title: activity.title,
    subject: subjectWords[course.subject],
    level: levelWords[course.level],
    teacher: course.teacherName,
    place: activity.place,
    weekday: weekly ? (weekdays[weekly.weekday] ?? '') : '',
    startsAt: weekly?.startsAt ?? '',
    endsAt: weekly?.endsAt ?? '',
    firstDay: first ? dayOf(first.startsAt) : '',
    count: sessions.length ? String(sessions.length) : '',
    capacity: String(plan?.capacity ?? activity.capacity ?? ''),
    fee: course.feeText,
    opensAt: plan ? minuteOf(new Date(plan.opensAt)) : '',
    closesAt: plan ? minuteOf(new Date(plan.closesAt)) : '',
  };
}

/** 2027-02-20 09:00, Shanghai. */
const minuteOf = (moment: Date): string => `${dayOf(moment)} ${clockOf(moment)}`;
