import type { ProductApi } from '../api.js';
import type { District } from '../district.js';
import { join, leave, makeTerm, openCourse } from '../signups.js';

/** Courses that the member's pages show, by id of the activity; what the member has to do with each is in its name. */
export interface SignupCast {
  /** Id of the term they are in. */
  readonly term: string;
  readonly open: string;
  readonly confirmed: string;
  readonly waiting: string;
  readonly offered: string;
  readonly requested: string;
  /** Too late to leave by a tap. */
  readonly late: string;
  /** At the same time as `confirmed`, with a companion and a question of health. */
  readonly clashing: string;
  /** Not for people of this age. */
  readonly gated: string;
  readonly notYet: string;
  readonly full: string;
  readonly called: string;
  readonly byDraw: string;
  /** Draws: to be applied for · applied for · published. */
  readonly draws: { readonly open: string; readonly applied: string; readonly drawn: string };
  /** Nobody has a place in `open` any more. */
  empty(): Promise<void>;
}

interface Makers {
  readonly district: District;
  /** The member's own session. */
  readonly own: ProductApi;
  /** Somebody who takes the seats that the member waits for. */
  readonly other: ProductApi;
}

const hour = 3_600_000;
const later = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const gates = { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' };

export async function makeSignups({ district, own, other }: Makers): Promise<SignupCast> {
  const term = await makeTerm(district);
  const { organizer } = district;
  let after = 0;
  const course = async (title: string, plan = {}, when = after++) =>
    (await openCourse(district, term, { title, after: when, plan })).activity.id;

  const open = await course('手机拍照入门');
  const confirmed = await course('书法基础班');
  await join(own, confirmed);
  const waiting = await course('二胡', { capacity: 1 });
  await join(other, waiting);
  await join(own, waiting);
  const offered = await course('太极拳', { capacity: 1 });
  const held = await join(other, offered);
  await join(own, offered);
  await leave(other, held.id);
  const requested = await course('合唱团', { way: 'approval' });
  await join(own, requested);
  const late = await course('编织', { leaveUntil: later(-hour) });
  await join(own, late);
  const full = await course('电子琴', { capacity: 1, waitingMost: 0 });
  await join(other, full);
  const called = await course('古诗朗诵');
  await organizer.activities.cancel({ params: { activityId: called }, body: { reason: '老师病了' } });

  const draws = await makeDraws(district, own, id =>
    course('国画', { way: 'lottery', drawId: id, capacity: 1 }),
  );
  return {
    term: term.id,
    ...{ open, confirmed, waiting, offered, requested, late, full, called },
    clashing: await course(
      '交谊舞',
      { companions: true, gates: { ...gates, health: '膝盖不好的请先问医生' } },
      1,
    ),
    gated: await course('轮滑', { gates: { ...gates, ageTo: 65 } }),
    notYet: await course('养花', { opensAt: later(48 * hour) }),
    ...draws,
    empty: async () => {
      const { items } = await own.signups.mine({ query: {} });
      const place = items.find(({ activity }) => activity.id === open);
      if (place?.signup.canLeave.ok) await leave(own, place.signup.id);
    },
  };
}

/** @param course makes one whose seats are drawn in the draw of this id */
async function makeDraws(
  { organizer, root }: District,
  own: ProductApi,
  course: (drawId: string) => Promise<string>,
): Promise<Pick<SignupCast, 'byDraw' | 'draws'>> {
  const { lottery } = organizer;
  const input = (name: string) => ({
    ...{ unitId: root.id, name, opensAt: later(-hour) },
    closesAt: later(24 * hour),
  });
  const make = async (name: string, applies: boolean) => {
    const { id } = await lottery.create({ body: input(name) });
    const activityId = await course(id);
    const wish = { choices: [activityId], healthConfirmed: false, companion: null };
    if (applies)
      await own.lottery.apply({
        params: { drawId: id },
        body: { ...wish, requestKey: `draw-request-${id}` },
      });
    return { id, activityId };
  };
  const open = await make('冬季课程抽签', false);
  const applied = await make('迎春课程抽签', true);
  const drawn = await make('秋季课程抽签', true);
  const params = { drawId: drawn.id };
  const { version } = await lottery.organizerShow({ params });
  await lottery.update({ params, body: { ...input('秋季课程抽签'), closesAt: later(1_000), version } });
  await new Promise(resolve => setTimeout(resolve, 1_500));
  await lottery.draw({ params });
  await lottery.publish({ params });
  return {
    byDraw: open.activityId,
    draws: { open: open.id, applied: applied.id, drawn: drawn.id },
  };
}
