import type { Audience } from '@wanqing/shared';
import { roleWords, whoWords, words } from './words';

/** What the ids of an audience are called; undefined while that is not known. */
export interface Names {
  unit(id: string): string | undefined;
  activity(id: string): string | undefined;
  member(id: string): string | undefined;
}

/** Names written out; more of them are counted. */
const most = 5;

/** 「天平街道，70岁以上，「读报会」请的人，去掉第二支部」: as the server says it, people by name. */
export function audienceWords(audience: Audience, names: Names): string {
  const { units, activities, members } = audience;
  const to = [
    ...(units.length > 0 ? [listed(units, names.unit), ...narrowing(audience.only)] : []),
    partsWords(activities, names),
    peopleWords(members, names),
  ].filter(Boolean);
  if (to.length === 0) return words.nobody;
  return [...to, ...without(audience.except, names).map(words.except)].join('，');
}

/** 「第二支部」「标签：住院」: each kind of people left out. */
const without = ({ units, tags, activities, members }: Audience['except'], names: Names): string[] =>
  [
    listed(units, names.unit),
    tagWords(tags),
    partsWords(activities, names),
    peopleWords(members, names),
  ].filter(Boolean);

export const exceptWords = (except: Audience['except'], names: Names): string =>
  without(except, names).join('，');

/** 「负责人」「70到80岁」「标签：独居、合唱队」 */
export const narrowing = ({ ageFrom, ageTo, tags, roles }: Audience['only']): string[] =>
  [roles.map(role => roleWords[role]).join('、'), ageRange(ageFrom, ageTo), tagWords(tags)].filter(Boolean);

const tagWords = (tags: readonly string[]): string => (tags.length > 0 ? words.tags(tags.join('、')) : '');

function ageRange(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return from === to ? words.exactly(from) : words.between(from, to);
  if (from !== null) return words.from(from);
  return to === null ? '' : words.upTo(to);
}

export const partsWords = (parts: Audience['activities'], names: Pick<Names, 'activity'>): string =>
  parts
    .map(({ activityId, who }) =>
      words.ofActivity(names.activity(activityId) ?? words.someActivity, whoWords[who]),
    )
    .join('、');

export function peopleWords(ids: readonly string[], names: Pick<Names, 'member'>): string {
  const known = ids.map(names.member).filter(name => name !== undefined);
  const shown = known.slice(0, most);
  if (shown.length === 0) return ids.length > 0 ? words.peopleOnly(ids.length) : '';
  return shown.length === ids.length ? shown.join('、') : words.people(shown.join('、'), ids.length);
}

export function listed(ids: readonly string[], name: (id: string) => string | undefined): string {
  const shown = ids
    .slice(0, most)
    .map(id => name(id) ?? '')
    .filter(Boolean);
  return ids.length > most ? `${shown.join('、')}${words.inAll(ids.length)}` : shown.join('、');
}

/** Whether nobody is named at all: nothing to count then. */
export const namesNobody = ({ units, activities, members }: Audience): boolean =>
  units.length + activities.length + members.length === 0;
