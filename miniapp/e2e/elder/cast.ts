import type { ActivityForOrganizer, CardView, MemberView, Preferences } from '@wanqing/shared';
import { publish } from '../activities.js';
import { apiOf, type ProductApi } from '../api.js';
import { type District, makeDistrict, newBrowser } from '../district.js';
import type { Product } from '../server.js';
import { type ClassCast, makeClasses } from './cast-classes.js';
import { makeStandby } from './cast-door.js';
import { makeNotices, type NoticeCast } from './cast-notices.js';
import { makeSignups, type SignupCast } from './cast-signups.js';

/**
 * visitor: a browser nobody knows · guest: as visitor, but new for each page · relative: known only as somebody who
 * reads the member's notices along · the others: recognised; newcomer: a member to whom nothing was sent yet ·
 * caller: a volunteer who has been asked to make calls · learner: a member who has signed up for nothing yet.
 */
export type Who = 'visitor' | 'guest' | 'relative' | Recognised;
type Recognised = 'member' | 'desk' | 'organizer' | 'newcomer' | 'caller' | 'learner';

/** Everything that the pages show while they are walked through. */
export interface Cast {
  readonly district: District;
  readonly member: MemberView;
  readonly card: CardView;
  /** Of people whose phones have never been recognised; a card introduces one phone. */
  readonly spareCards: readonly [CardView, CardView];
  readonly rareName: string;
  readonly open: ActivityForOrganizer;
  readonly tomorrow: ActivityForOrganizer;
  readonly over: ActivityForOrganizer;
  readonly cancelled: ActivityForOrganizer;
  readonly foreign: ActivityForOrganizer;
  readonly draft: ActivityForOrganizer;
  readonly notices: NoticeCast;
  readonly signups: SignupCast;
  /** The attendant teaches them. */
  readonly classes: ClassCast;
  /** Id of a session before which people stand by, one of whom has been let in. */
  readonly standby: string;
  /** Session token of somebody with these letters; the same one again when asked again. */
  token(who: Who, preferences: Preferences): Promise<string>;
  /** Nobody has been checked in at the open session any more. */
  emptyHall(): Promise<void>;
}

/** Characters on purpose that few fonts have: they must be drawn wherever a name stands. */
const rareName = '欧阳龑㛃䶮𬭎';
const names = ['王秀英', rareName, '李建国', '陈桂芳', '张阿妹', '沈根宝'];

export async function makeCast(product: Product): Promise<Cast> {
  const district = await makeDistrict(product);
  const { organizer } = district;
  const people: MemberView[] = [];
  for (const [at, name] of names.entries())
    people.push(await district.add(name, `1381234${String(5601 + at)}`));
  const [member, attendant, leader] = people as [MemberView, MemberView, MemberView];
  await district.give(attendant, 'desk', district.root);
  await district.give(leader, 'organizer', district.root);

  const open = await publish(district, { title: '眼睛保护讲座', when: 'now' });
  const tomorrow = await publish(district, { title: '读报会', when: 'tomorrow' });
  const over = await publish(district, { title: '老歌会', when: 'over' });
  const foreign = await publish(district, { title: '二支部座谈', when: 'now', invited: 'other' });
  const toCancel = await publish(district, { title: '南湖参观', when: 'tomorrow' });
  const { activities } = organizer;
  const cancelled = await activities.cancel({
    params: { activityId: toCancel.id },
    body: { reason: '下大雨' },
  });
  const draft = await activities.copy({ params: { activityId: over.id } });

  const recognised: Record<Recognised, MemberView> = {
    member,
    desk: attendant,
    organizer: leader,
    newcomer: await district.add('李新华', '13812345701', district.otherBranch),
    caller: await district.add('方志远', '13812345702', district.otherBranch),
    learner: await district.add('吴月娥', '13812345703'),
  };
  const isRecognised = (who: Who): who is Recognised => who in recognised;
  const known = new Map<Who, string>();
  const token = async (who: Who, preferences: Preferences) => {
    const kept = known.get(who);
    // The server keeps one choice for all devices of a person, so it is set anew each time.
    if (kept) await apiOf(product.url, kept).accounts.savePreferences({ body: preferences });
    if (kept) return kept;
    const made = isRecognised(who)
      ? await district.browserOf(recognised[who], preferences)
      : await newBrowser(product, preferences);
    if (who !== 'guest') known.set(who, made);
    return made;
  };
  const cardOf = async ({ id }: MemberView) =>
    (await organizer.members.cards({ query: { memberId: id } })).items[0] as CardView;
  const elder: Preferences = { mode: 'elder', step: 1 };
  const apiAs = async (who: Who) => apiOf(product.url, await token(who, elder));
  const notices = await makeNotices({
    district,
    member,
    own: await apiAs('member'),
    relative: await apiAs('relative'),
    caller: { id: recognised.caller.id, api: await apiAs('caller') },
  });
  const early = await district.browserOf(await district.add('孙福生', '13812345704'));
  const signups = await makeSignups({
    district,
    own: await apiAs('member'),
    other: apiOf(product.url, early),
  });
  const classes = await makeClasses(product, district, attendant);
  return {
    district,
    member,
    notices,
    signups,
    classes,
    standby: await makeStandby(district),
    rareName,
    card: await cardOf(member),
    spareCards: [await cardOf(people[4] as MemberView), await cardOf(people[5] as MemberView)],
    open,
    tomorrow,
    over,
    cancelled,
    foreign,
    draft,
    token,
    emptyHall: () => emptyHall(organizer, open),
  };
}

async function emptyHall({ checkins }: ProductApi, { sessions }: ActivityForOrganizer): Promise<void> {
  const { items } = await checkins.arrivals({ params: { sessionId: sessions[0]?.id ?? '' }, query: {} });
  for (const { checkInId } of items) await checkins.undo({ params: { checkInId }, body: { reason: '' } });
}
