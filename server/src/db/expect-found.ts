import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';

/** The row with this id, or the refusal NOT_FOUND. */
export async function expectFound<E extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  id: string,
): Promise<E> {
  const found = await manager.findOneBy(entity, { id } as FindOptionsWhere<E>);
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
}
