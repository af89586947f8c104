import { apiOf } from '../../api.js';
import { signUpAtDesk } from '../../classes.js';
import type { Seat } from '../../seat.js';
import { join, leave, openCourse } from '../../signups.js';
import type { Who } from '../cast.js';
import type { Task } from './budgets.js';
import { elder, type Trial, take } from './seat.js';

const apiAs = async ({ url, cast }: Trial, who: Who) => apiOf(url, await cast.token(who, elder));

/** The one button that signs up; who has left before is asked whether to come again. */
const signUp = /^(确定报名|再报一次)$/;

const signupPage = (activityId: string) => `/learn/signup/index?id=${activityId}`;

/** The learner has signed up for nothing. */
async function learnerApi(trial: Trial): ReturnType<typeof apiAs> {
  const api = await apiAs(trial, 'learner');
  for (const { signup } of (await api.signups.mine({ query: {} })).items)
    if (signup.canLeave.ok) await leave(api, signup.id);
  return api;
}

/** The learner has signed up for nothing, or for the open course alone. */
async function learner(trial: Trial, place = false, address = '/pages/home/index'): Promise<Seat> {
  const api = await learnerApi(trial);
  if (place) await join(api, trial.cast.signups.open);
  const seat = await take(trial, 'learner');
  await seat.open(address);
  return seat;
}

/** The learner waited for a seat, which has just been freed; id of the activity. */
async function offered(trial: Trial): Promise<string> {
  const { district, signups, member } = trial.cast;
  const plan = { capacity: 1 };
  const course = { title: '快板', after: 30, plan };
  const { activity } = await openCourse(district, { id: signups.term }, course);
  const held = await signUpAtDesk(district.organizer, activity.id, member.id);
  await join(await learnerApi(trial), activity.id);
  await leave(district.organizer, held.id);
  return activity.id;
}

/** Signing up and leaving, of elder-ux §9.4. */
export const signupTasks: readonly Task[] = [
  {
    name: 'sign up from home',
    taps: 2,
    keys: 0,
    run: async trial => {
      const seat = await learner(trial);
      await seat.tap('我要报名');
      await seat.tap(signUp);
      await seat.sees('报上了');
      return seat;
    },
  },
  {
    name: 'sign up from home through the list',
    taps: 3,
    keys: 0,
    run: async trial => {
      const seat = await learner(trial);
      await seat.tap('更多活动');
      await seat.page
        .getByRole('link')
        .filter({ hasText: /还有\d+个位子/ })
        .locator('visible=true')
        .first()
        .click();
      await seat.tap(signUp);
      await seat.sees('报上了');
      return seat;
    },
  },
  {
    name: 'sign up by a link',
    taps: 1,
    keys: 0,
    run: async trial => {
      const seat = await learner(trial, false, signupPage(trial.cast.signups.open));
      await seat.tap(signUp);
      await seat.sees('报上了');
      return seat;
    },
  },
  {
    name: 'cancel a sign-up right after it',
    taps: 2,
    keys: 0,
    run: async trial => {
      const seat = await learner(trial, false, signupPage(trial.cast.signups.open));
      await seat.tap(signUp);
      await seat.sees('报上了');
      seat.taps = 0;
      await seat.tap('不去了');
      await seat.tap('确定不去');
      await seat.sees('好的，不去了。');
      return seat;
    },
  },
  {
    name: 'cancel a sign-up from home',
    taps: 3,
    keys: 0,
    run: async trial => {
      const seat = await learner(trial, true);
      await seat.tap('我的');
      await seat.tap('不去了');
      await seat.tap('确定不去');
      await seat.page.getByText('报上了').locator('visible=true').waitFor({ state: 'detached' });
      return seat;
    },
  },
  {
    name: 'take an offered seat from home',
    taps: 2,
    keys: 0,
    run: async trial => {
      await offered(trial);
      const seat = await take(trial, 'learner');
      await seat.open('/pages/home/index');
      await seat.tap('我来回话');
      await seat.tap('我要去');
      await seat.sees('报上了');
      return seat;
    },
  },
  {
    name: 'take an offered seat by a link',
    taps: 1,
    keys: 0,
    run: async trial => {
      const activityId = await offered(trial);
      const seat = await take(trial, 'learner');
      await seat.open(signupPage(activityId));
      await seat.tap('我要去');
      await seat.sees('报上了');
      return seat;
    },
  },
  {
    name: 'decline an offered seat by a link',
    taps: 1,
    keys: 0,
    run: async trial => {
      const activityId = await offered(trial);
      const seat = await take(trial, 'learner');
      await seat.open(signupPage(activityId));
      await seat.tap('不去了');
      await seat.sees('好的，位子给下一位了。');
      return seat;
    },
  },
  {
    name: 'sign up for mother from the family home',
    taps: 3,
    keys: 0,
    run: async trial => {
      await trial.cast.signups.empty();
      const seat = await take(trial, 'relative');
      await seat.open('/pages/home/index');
      await seat.tap(`替${trial.cast.member.name}报名`);
      await seat.page
        .getByRole('link')
        .filter({ hasText: /还有\d+个位子/ })
        .locator('visible=true')
        .first()
        .click();
      await seat.tap(signUp);
      await seat.sees('报上了');
      return seat;
    },
  },
];
