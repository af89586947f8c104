import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';

/** Whether this person may do things that the viewer could not let anybody do. */
export type HoldsMore = (manager: EntityManager, viewer: Viewer, memberId: Id) => Promise<boolean>;

/**
 * Guards what decides who somebody is. A phone with the number on the roster is taken for that person with all
 * their roles, so whoever writes the number could take the roles. Features above register how to look.
 */
@Injectable()
export class MemberPowers {
  private readonly finders: HoldsMore[] = [];

  register(find: HoldsMore): void {
    this.finders.push(find);
  }

  /** POWERS_ABOVE where the person holds more than the viewer; oneself never does. */
  async expectNoMore(
    manager: EntityManager,
    viewer: Viewer,
    { id, name }: { readonly id: Id; readonly name: string },
  ): Promise<void> {
    if (viewer.member?.id === id) return;
    for (const holdsMore of this.finders) {
      if (await holdsMore(manager, viewer, id)) throw new DomainError('POWERS_ABOVE', { name });
    }
  }
}
