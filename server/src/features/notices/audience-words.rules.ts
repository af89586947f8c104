import type { Audience, Id } from '@wanqing/shared';

/** Names of what an audience lists; what is gone is not in the maps. */
export interface AudienceNames {
  readonly units: ReadonlyMap<Id, string>;
  readonly activities: ReadonlyMap<Id, string>;
}

const longest = 300;
const named = 5;
const roleWords = { organizer: '负责人', desk: '签到台' } as const;
const partWords = { invited: '请的人', came: '来过的人', missing: '没来的人', waiting: '候补的人' } as const;

/** 「天平街道、第二支部，70岁以上，标签：独居，去掉2人」; at most 300 characters. */
export function audienceWords(audience: Audience, names: AudienceNames): string {
  const { only, except } = audience;
  const of = (ids: readonly Id[]) => ids.map(id => names.units.get(id) ?? '已删掉的单位');
  const parts = (list: Audience['activities']) =>
    list.map(part => `「${names.activities.get(part.activityId) ?? '已删掉的活动'}」${partWords[part.who]}`);
  const narrowed = [
    listed(of(audience.units), '个单位'),
    listed(
      only.roles.map(role => roleWords[role]),
      '种人',
    ),
    ages(only),
    labelled('标签：', listed(only.tags, '个标签')),
  ];
  const said = [
    ...(audience.units.length ? narrowed : []),
    listed(parts(audience.activities), '个活动'),
    audience.members.length ? `点名的${audience.members.length}人` : '',
    ...[
      listed(of(except.units), '个单位'),
      labelled('标签：', listed(except.tags, '个标签')),
      listed(parts(except.activities), '个活动'),
      except.members.length ? `${except.members.length}人` : '',
    ].map(words => labelled('去掉', words)),
  ].filter(Boolean);
  return shortened(said.join('，') || '还没有选人');
}

function ages({ ageFrom, ageTo }: Audience['only']): string {
  if (ageFrom !== null && ageTo !== null)
    return ageFrom === ageTo ? `${ageFrom}岁` : `${ageFrom}到${ageTo}岁`;
  if (ageFrom !== null) return `${ageFrom}岁以上`;
  return ageTo === null ? '' : `${ageTo}岁以下`;
}

const labelled = (label: string, words: string): string => words && `${label}${words}`;

const listed = (items: readonly string[], counted: string): string =>
  items.slice(0, named).join('、') + (items.length > named ? `等${items.length}${counted}` : '');

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
