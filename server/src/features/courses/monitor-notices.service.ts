import { Injectable } from '@nestjs/common';
import { dayWords, type Id, type NoticeContent, nobody } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { rootOf } from '../activities/invited.rules.js';
import type { Person } from '../members/member-lookup.service.js';
import { AudienceService } from '../notices/audience.service.js';
import { Notices } from '../notices/notices.service.js';
import { OrgService } from '../org/org.service.js';
import { type Standing, timesToTell } from './class.rules.js';
import type { CourseDoor } from './courses.service.js';

/** How somebody in a class stands. */
export interface Absence {
  readonly memberId: Id;
  readonly person: Person;
  readonly standing: Standing;
}

/** Tells the class monitor of those who have not come for a while: once a person each time the threshold is reached. */
@Injectable()
export class MonitorNotices {
  constructor(
    private readonly notices: Notices,
    private readonly audiences: AudienceService,
    private readonly org: OrgService,
  ) {}

  async tell(
    manager: EntityManager,
    { activity, course }: CourseDoor,
    absences: readonly Absence[],
  ): Promise<void> {
    const { monitorId, tellMonitorAfter } = course;
    const due = absences.filter(
      ({ memberId, standing }) =>
        memberId !== monitorId && timesToTell(standing.missedInARow, tellMonitorAfter) > 0,
    );
    if (!monitorId || due.length === 0) return;
    const branches = await this.org.byIds(
      due.map(({ person }) => person.unitId),
      manager,
    );
    const audience = { ...nobody(), members: [monitorId] };
    const audienceWords = await this.audiences.inWords(manager, audience);
    for (const { memberId, person, standing } of due) {
      const branch = branches.get(person.unitId)?.name ?? '';
      await this.notices.post(manager, {
        kind: 'announcement',
        key: keyOf(activity.id, memberId, standing, tellMonitorAfter),
        activityId: activity.id,
        unit: { id: activity.unitId, path: activity.unitPath },
        content: absenceText(activity, { name: person.name, branch }, standing),
        audience: { ...audience, scopes: [rootOf(activity.unitPath)] },
        audienceWords,
      });
    }
  }
}

/** Another row of misses, or the same one twice as long, is told again. */
const keyOf = (activityId: Id, memberId: Id, standing: Standing, after: number | null): string =>
  `missed:${activityId}:${memberId}:${(standing.rowSince?.getTime() ?? 0).toString(36)}:${timesToTell(standing.missedInARow, after)}`;

interface Subject {
  readonly title: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** Without a telephone number of the person: whoever runs the course has it. */
export function absenceText(
  activity: Subject,
  { name, branch }: { name: string; branch: string },
  { missedInARow, rowSince }: Pick<Standing, 'missedInARow' | 'rowSince'>,
): NoticeContent {
  const since = rowSince ? `，从${dayWords(rowSince)}起` : '';
  const who = activity.contactName || '办课的工作人员';
  return {
    title: `请问一问：${name.slice(0, 30)}`,
    summary: `连着${missedInARow}次没来上课，也没有说一声。`,
    when: '',
    place: '',
    bring: '',
    body: [
      `「${activity.title}」班上${branch}的${name}${since}，连着${missedInARow}次没来，也没有说一声。`,
      `请您去看看或打个电话，问问身体好不好。电话可以向${who}要。`,
      '身体不舒服就算请假，请在点名册上记一下。',
    ].join('\n'),
    fileIds: [],
    contactName: activity.contactName,
    contactPhone: activity.contactPhone,
    importance: 'normal',
    question: 'ack',
  };
}
