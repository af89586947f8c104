import { Injectable } from '@nestjs/common';
import { type Id, type NoticeContent, nobody } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { type Door, DoorsService } from '../../activities/doors.service.js';
import { rootOf } from '../../activities/invited.rules.js';
import { placeOf } from '../../activities/sessions.rules.js';
import { MembersService } from '../../members/members.service.js';
import { Notices } from '../../notices/notices.service.js';
import { comingSlots } from '../gates/conflicts.rules.js';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import type { Signup } from '../seats/signup.entity.js';
import { signupText } from './signup-texts.rules.js';
import { didItself, gathered, type Telling, type Told, tellings } from './telling.rules.js';

/** An audience names people one by one; so many in one notice. */
const most = 500;
/** So few are told one by one: by whom, and in a thread of their own. */
const few = 4;

/** Tells people what became of their place, in the transaction of the fact itself. */
@Injectable()
export class SignupNotices {
  constructor(
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly people: MembersService,
    private readonly notices: Notices,
  ) {}

  /**
   * One notice for all to whom the same happened in one go, one each where they are few; nobody is told what they
   * have just done themselves. A later message to somebody takes the place of the earlier one. Of an activity that
   * is called off its own notice tells.
   */
  async told(manager: EntityManager, plan: SignupPlan, happenings: readonly Told[]): Promise<void> {
    await this.settle(manager, plan, happenings.filter(didItself));
    const all = tellings(happenings);
    if (all.length === 0) return;
    const door = (await this.doors.ofActivities(manager, [plan.activityId])).get(plan.activityId);
    if (door?.activity.state !== 'published') return;
    const groups = gathered(all).flatMap(group =>
      group.length <= few ? group.map(one => [one]) : inParts(group),
    );
    const names = await this.namesFor(manager, groups, happenings);
    for (const group of groups) await this.post(manager, plan, door, group, names);
  }

  /** Who has answered or left on their own phone need not be rung up about what they were told before. */
  private async settle(
    manager: EntityManager,
    { activityId }: SignupPlan,
    happenings: readonly Told[],
  ): Promise<void> {
    const answered = happenings.filter(({ what }) => ['accepted', 'declined', 'left'].includes(what));
    const threads = answered.map(({ signup }) => threadOf(signup));
    await this.notices.settle(manager, activityId, threads);
  }

  /** Names of those who are told one by one, and of whom they come with, by id of the person. */
  private async namesFor(
    manager: EntityManager,
    groups: readonly (readonly Telling[])[],
    happenings: readonly Told[],
  ): Promise<Names> {
    const alone = groups.flatMap(group => (group.length === 1 ? group : []));
    const partnerOf = ({ id, partyId }: Signup) =>
      happenings.find(({ signup }) => signup.partyId === partyId && signup.id !== id)?.signup.memberId;
    const pairs = alone.map(({ told }) => [told.signup.memberId, partnerOf(told.signup)] as const);
    const people = await this.people.byIds(
      pairs.flat().filter(id => id !== undefined),
      manager,
    );
    const nameOf = (id: Id | undefined) => (id && people.get(id)?.name) ?? null;
    return new Map(pairs.map(([id, partner]) => [id, { own: nameOf(id), partner: nameOf(partner) }]));
  }

  private async post(
    manager: EntityManager,
    plan: SignupPlan,
    door: Door,
    group: readonly Telling[],
    names: Names,
  ): Promise<void> {
    const [first] = group;
    if (!first) return;
    const { message, told } = first;
    const { signup } = told;
    const { activity } = door;
    const coming = comingSlots(door.sessions, this.clock.now());
    const overAt = message === 'offered' ? signup.answerBy : coming.at(-1)?.endsAt;
    const members = group.map(one => one.told.signup.memberId);
    await this.notices.post(manager, {
      kind: 'signup',
      unit: { id: activity.unitId, path: activity.unitPath },
      activityId: activity.id,
      key: `signup:${signup.id}:${message}:${signup.stateAt.getTime().toString(36)}`,
      ...(group.length === 1 && { thread: threadOf(signup) }),
      content: contentOf(
        door,
        coming,
        first,
        group.length === 1 ? names.get(signup.memberId) : undefined,
        plan,
      ),
      audience: { ...nobody(), members, scopes: [rootOf(activity.unitPath)] },
      audienceWords: names.get(signup.memberId)?.own ?? `报名的${members.length}人`,
      ...(overAt && { overAt }),
    });
  }
}

type Names = ReadonlyMap<Id, { readonly own: string | null; readonly partner: string | null }>;

/** Where many are told at once, nobody in particular has done it. */
function contentOf(
  { activity }: Door,
  coming: Door['sessions'],
  { message, cause, told }: Telling,
  names: { readonly partner: string | null } | undefined,
  { standby }: SignupPlan,
): NoticeContent {
  const by = names ? (cause === 'companion' ? names.partner : told.actor.byName) : null;
  const [next] = coming;
  const subject = { ...activity, place: next ? placeOf(activity, next) : activity.place };
  const { answerBy } = told.signup;
  return signupText(subject, coming, { message, cause, by, answerBy, reason: told.reason, standby });
}

const threadOf = ({ memberId }: Signup): string => `signup:${memberId}`;

function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += most) parts.push(items.slice(from, from + most));
  return parts;
}
