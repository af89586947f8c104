import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';

/** Which of these people a feature keeps records of. */
export type FindTies = (manager: EntityManager, memberIds: readonly Id[]) => Promise<readonly Id[]>;

/**
 * Knows who is tied to what people did. Features above register how to look, since the roster knows none of
 * them; whoever has ties cannot be removed as if they had never been there.
 */
@Injectable()
export class MemberTies {
  private readonly finders: FindTies[] = [];

  register(find: FindTies): void {
    this.finders.push(find);
  }

  async of(manager: EntityManager, memberIds: readonly Id[]): Promise<Set<Id>> {
    const tied = new Set<Id>();
    for (const find of this.finders) {
      for (let from = 0; from < memberIds.length; from += 500) {
        for (const id of await find(manager, memberIds.slice(from, from + 500))) tied.add(id);
      }
    }
    return tied;
  }
}
