import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { newId } from '../../kernel/ids.js';
import { type ApplicationBook, peopleOf } from './application-book.rules.js';
import { DrawApplicant } from './draw-applicant.entity.js';
import { DrawApplication } from './draw-application.entity.js';

/** Applications in a draw in which these people stand, alone or in a pair. */
export async function applicationsOfPeople(
  manager: EntityManager,
  drawId: Id,
  memberIds: readonly Id[],
): Promise<DrawApplication[]> {
  if (memberIds.length === 0) return [];
  const where = { drawId, memberId: In([...new Set(memberIds)]) };
  const applicants = await manager.find(DrawApplicant, { where, select: { applicationId: true } });
  const ids = [...new Set(applicants.map(({ applicationId }) => applicationId))];
  return ids.length ? manager.findBy(DrawApplication, { id: In(ids) }) : [];
}

/** Writes what a book came to; a person who stands in the draw already is refused by the unique key. */
export async function writeApplications(manager: EntityManager, book: ApplicationBook): Promise<void> {
  const { added, changed, removed } = book.changes();
  const gone = [...removed, ...changed.map(({ id }) => id)];
  if (gone.length) await manager.delete(DrawApplicant, { applicationId: In(gone) });
  if (removed.length) await manager.delete(DrawApplication, { id: In(removed) });
  for (const { id, ...columns } of changed) await manager.update(DrawApplication, { id }, columns);
  await insertRows(manager, DrawApplication, added);
  await insertRows(manager, DrawApplicant, [...added, ...changed].flatMap(applicantsOf));
}

const applicantsOf = (application: DrawApplication): DrawApplicant[] =>
  peopleOf(application).map(memberId => ({
    id: newId(),
    drawId: application.drawId,
    memberId,
    applicationId: application.id,
  }));
