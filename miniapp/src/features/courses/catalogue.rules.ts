import { type ActivityView, type CatalogueItem, CourseSubject, subjectWords } from '@wanqing/shared';
import { kindWords } from '../activities/kinds';
import { isLive } from '../signups/glance.rules';
import { nextSession } from '../signups/when.rules';
import { catalogueWords as words } from './catalogue-words';

/** Something on the list: an activity one is invited to, or one to sign up for. */
export type Entry =
  | { readonly id: string; readonly activity: ActivityView; readonly item?: undefined }
  | { readonly id: string; readonly item: CatalogueItem; readonly activity?: undefined };

/** A subject and what belongs to it. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const whatOf = (entry: Entry) => (entry.item ? entry.item.activity : entry.activity);

/** Each activity once: as one to sign up for, where it is; by its next session, those that are over last. @param now milliseconds */
export function entriesOf(
  activities: readonly ActivityView[],
  catalogue: readonly CatalogueItem[],
  now: number,
): Entry[] {
  const open = new Set(catalogue.map(({ activity }) => activity.id));
  const entries: Entry[] = [
    ...catalogue.map((item): Entry => ({ id: item.activity.id, item })),
    ...activities.filter(({ id }) => !open.has(id)).map((activity): Entry => ({ id: activity.id, activity })),
  ];
  const start = (entry: Entry) => nextSession(whatOf(entry).sessions, now)?.startsAt ?? '9';
  return entries.sort((a, b) => start(a).localeCompare(start(b)));
}

/** By what a course is about, then by kind; in each the order of `entries`. */
export function bySubject(entries: readonly Entry[]): Group[] {
  const groups = new Map<string, Entry[]>([
    ...CourseSubject.options.map((subject): [string, Entry[]] => [subjectWords[subject], []]),
    ...Object.values(kindWords).map((kind): [string, Entry[]] => [kind, []]),
  ]);
  for (const entry of entries) {
    const course = entry.item?.course;
    const title = course ? subjectWords[course.subject] : kindWords[whatOf(entry).kind];
    groups.get(title)?.push(entry);
  }
  return [...groups]
    .filter(([, found]) => found.length > 0)
    .map(([title, found]) => ({ title, entries: found }));
}

/** What one takes part in, and what one may still sign up for; in each the order of `entries`. */
export function byPlace(entries: readonly Entry[]): Group[] {
  const isTheirs = ({ item }: Entry) => item === undefined || isLive(item.glance.mine);
  return [
    { title: words.theirs, entries: entries.filter(isTheirs) },
    { title: words.open, entries: entries.filter(entry => !isTheirs(entry)) },
  ].filter(group => group.entries.length > 0);
}

/** The first so many entries, still in their groups. */
export function firstOf(groups: readonly Group[], most: number): Group[] {
  let left = most;
  return cut(groups, ({ entries }) => {
    const some = Math.min(left, entries.length);
    left -= some;
    return some;
  });
}

/** So many entries of both groups together, a third of them of the first: neither hides the other behind 「看更多」. */
export function someOfBoth(groups: readonly Group[], most: number): Group[] {
  const [first, second] = groups;
  if (!first || !second) return firstOf(groups, most);
  const ofFirst = Math.max(Math.floor(most / 3), most - second.entries.length);
  return cut(groups, group => (group === first ? ofFirst : most - Math.min(ofFirst, first.entries.length)));
}

const cut = (groups: readonly Group[], count: (group: Group) => number): Group[] =>
  groups
    .map(group => ({ title: group.title, entries: group.entries.slice(0, count(group)) }))
    .filter(({ entries }) => entries.length > 0);

/** Cards shown at first: three; one fewer where the page has a choice of people as well (elder-ux §8, O3). */
export const atFirst = (people: number): number => (people > 1 ? 2 : 3);
