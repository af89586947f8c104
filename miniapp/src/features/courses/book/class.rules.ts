import type { ClassToday } from '@wanqing/shared';
import { words } from './words';

type Pupil = ClassToday['people'][number];

/** How many of the class came, and of how many nothing is known. */
export function counted(people: readonly Pupil[]): { came: number; open: readonly Pupil[]; all: number } {
  return {
    came: people.filter(({ entry }) => entry === 'came').length,
    open: people.filter(({ entry }) => entry === null),
    all: people.length,
  };
}

/** Names that are told one by one; beyond so many the rest is a number. */
const told = 12;

/** 「王秀英、李建国」, 「王秀英、李建国等30人」 */
export function namesOf(people: readonly Pupil[]): string {
  const names = people.slice(0, told).map(({ name }) => name);
  return people.length > told ? words.allCameAnd(names.join('、'), people.length) : names.join('、');
}
