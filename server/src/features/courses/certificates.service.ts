import { Injectable } from '@nestjs/common';
import { type Certificate as CertificateView, type Id, shanghai } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { newId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { Completions } from '../signups/seats/completions.service.js';
import { Certificate } from './certificate.entity.js';
import { certificateNumber } from './class.rules.js';
import { type CourseDoor, CoursesService } from './courses.service.js';
import { TermsService } from './terms.service.js';

/** Somebody who came often enough. */
export interface Completed {
  readonly memberId: Id;
  readonly came: number;
  readonly held: number;
}

/** Certificates of completion. A number is given once and stays, whatever is corrected afterwards. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly courses: CoursesService,
    private readonly terms: TermsService,
    private readonly completions: Completions,
    private readonly people: MembersService,
    private readonly org: OrgService,
  ) {}

  async list(viewer: Viewer, activityId: Id) {
    const { activity, course } = await this.courses.expectOrganized(viewer, activityId);
    const unit = await this.org.refs([activity.unitId]);
    return {
      title: activity.title,
      term: (await this.terms.byIds([course.termId])).get(course.termId)?.name ?? '',
      unit: unit(activity.unitId).name,
      teacherName: course.teacherName,
      share: course.certificateShare,
      items: await this.items(activityId),
    };
  }

  /** Of those who are completed now, by number. */
  private async items(activityId: Id): Promise<CertificateView[]> {
    const classes = await this.completions.classesOf([activityId]);
    const completed = (classes.get(activityId) ?? []).filter(({ completedAt }) => completedAt !== null);
    const ids = new Set(completed.map(({ memberId }) => memberId));
    const found = await this.dataSource.manager.find(Certificate, {
      where: { activityId },
      order: { year: 'ASC', number: 'ASC' },
    });
    const people = await this.people.byIds([...ids]);
    const unit = await this.org.refs([...people.values()].map(({ unitId }) => unitId));
    return found
      .filter(({ memberId }) => ids.has(memberId))
      .map(({ memberId, came, held, year, number, completedAt }) => ({
        memberId,
        name: people.get(memberId)?.name ?? '',
        branch: unit(people.get(memberId)?.unitId ?? '').name,
        came,
        sessions: held,
        share: held === 0 ? 0 : Math.floor((came * 100) / held),
        number: certificateNumber(year, number),
        completedAt: completedAt.toISOString(),
      }));
  }

  /** Numbers those who have none yet, in the order given, and corrects what the others came to. */
  async issue(
    manager: EntityManager,
    { activity }: CourseDoor,
    completed: readonly Completed[],
    now: Date,
  ): Promise<void> {
    if (completed.length === 0) return;
    const district = { districtId: await this.districtOf(activity), year: shanghai(now).year };
    const present = await this.correct(manager, activity.id, completed);
    let open = completed.filter(({ memberId }) => !present.has(memberId));
    while (open.length > 0) {
      const first = (await this.lastNumber(manager, district)) + 1;
      const rows = open.map(({ memberId, came, held }, index) => ({
        ...{ id: newId(), activityId: activity.id, memberId, ...district },
        ...{ number: first + index, came, held, completedAt: now },
      }));
      // Another course may take the same numbers at this moment: what is taken is left out, and tried again.
      await insertRows(manager, Certificate, rows, 'skip');
      const numbered = await this.numbered(manager, activity.id);
      open = open.filter(({ memberId }) => !numbered.has(memberId));
    }
  }

  private async correct(
    manager: EntityManager,
    activityId: Id,
    completed: readonly Completed[],
  ): Promise<Map<Id, Certificate>> {
    const present = await this.numbered(manager, activityId);
    for (const { memberId, came, held } of completed) {
      const certificate = present.get(memberId);
      if (certificate && (certificate.came !== came || certificate.held !== held))
        await manager.update(Certificate, { id: certificate.id }, { came, held });
    }
    return present;
  }

  private async numbered(manager: EntityManager, activityId: Id): Promise<Map<Id, Certificate>> {
    const found = await manager.findBy(Certificate, { activityId });
    return new Map(found.map(certificate => [certificate.memberId, certificate]));
  }

  private async lastNumber(
    manager: EntityManager,
    { districtId, year }: { districtId: Id; year: number },
  ): Promise<number> {
    return (await manager.maximum(Certificate, 'number', { districtId, year })) ?? 0;
  }

  /** The unit at the root, within which numbers run. */
  private async districtOf({ unitId, unitPath }: CourseDoor['activity']): Promise<Id> {
    return (await this.org.above(unitPath))[0]?.id ?? unitId;
  }
}
