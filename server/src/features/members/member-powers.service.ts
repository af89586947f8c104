import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';

/** Whether this person may do things that the viewer could not let anybody do. */
export type HoldsMore = (manager: EntityManager, viewer: Viewer, memberId: Id) => Promise<boolean>;

/** Refuses where a person who has just been taken off the lists is needed there. */
export type ExpectNotNeeded = (manager: EntityManager, memberId: Id) => Promise<void>;

/**
 * Guards what decides who somebody is. A phone with the number on the roster is taken for that person with all
 * their roles, so whoever writes the number could take the roles. Features above register how to look.
 */
@Injectable()
export class MemberPowers {
  private readonly finders: HoldsMore[] = [];

  private readonly needs: ExpectNotNeeded[] = [];

  register(find: HoldsMore): void {
    this.finders.push(find);
  }

  registerNeed(expect: ExpectNotNeeded): void {
    this.needs.push(expect);
  }

  /** Called once the person is off the lists, in the same transaction: a refusal puts them back. */
  async expectNotNeeded(manager: EntityManager, memberId: Id): Promise<void> {
    for (const expect of this.needs) await expect(manager, memberId);
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
