import type { FamilyLink } from '@wanqing/shared';
import { words } from './words';

/** Somebody one may sign up. */
export interface Person {
  /** Undefined for oneself. */
  readonly elderId: string | undefined;
  readonly name: string;
}

/** Oneself, where one is a member, then the elders who let one sign them up, each once. */
export function peopleOf(isMember: boolean, links: readonly FamilyLink[]): Person[] {
  const elders = links
    .filter(({ side, maySignUp }) => side === 'relative' && maySignUp)
    .map(({ elder }): Person => ({ elderId: elder.id, name: elder.name }));
  const each = elders.filter((one, at) => elders.findIndex(({ elderId }) => elderId === one.elderId) === at);
  return isMember ? [{ elderId: undefined, name: words.me }, ...each] : each;
}

/** Whom a page is for: as its address says, else oneself, else the first elder. */
export const chosenOf = (people: readonly Person[], elderId: string | undefined): string | undefined =>
  elderId ?? people[0]?.elderId;
