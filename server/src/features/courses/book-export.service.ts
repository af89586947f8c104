import { Injectable } from '@nestjs/common';
import { type ClassEntry, dayOf, type FileContent, type Id } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { ClassBookService } from './class-book.service.js';
import { CoursesService } from './courses.service.js';
import { workbook } from './sheet.js';

const entryWords: Record<NonNullable<ClassEntry>, string> = {
  came: '到',
  excused: '请假',
  home_visit: '上门',
  absent: '没来',
};

/** The class book as Excel: a row a person, a column a session. No telephone numbers. */
@Injectable()
export class BookExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CoursesService,
    private readonly book: ClassBookService,
    private readonly audit: AuditService,
  ) {}

  async file(viewer: Viewer, activityId: Id): Promise<FileContent> {
    const { activity } = await this.courses.expectBook(viewer, activityId);
    const { title, sessions, people } = await this.book.book(viewer, activityId);
    const columns = [
      { heading: '姓名', width: 14 },
      { heading: '支部', width: 28 },
      ...sessions.map(({ startsAt, cancelled }) => ({
        heading: `${dayOf(startsAt)}${cancelled === null ? '' : '（停）'}`,
        width: 12,
      })),
      { heading: '到课率', width: 10 },
      { heading: '结业', width: 8 },
    ];
    const rows = people.map(({ name, branch, entries, share, completed }) => [
      name,
      branch,
      ...entries.map(entry => (entry ? entryWords[entry] : '')),
      share === null ? '' : `${share}%`,
      completed ? '是' : '',
    ]);
    await this.transactions.run(manager =>
      this.audit.record(manager, viewer, {
        action: 'courses.exportBook',
        subjectId: activityId,
        unitPath: activity.unitPath,
        detail: { people: people.length },
      }),
    );
    return { name: `${title} 点名册.xlsx`, content: await workbook('点名册', columns, rows) };
  }
}
