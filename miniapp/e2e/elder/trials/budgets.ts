import { dayOf } from '@wanqing/shared';
import type { Seat } from '../../seat.js';
import type { CheckId } from '../sheet.js';
import { counterTasks } from './counter-budgets.js';
import { noticeTasks } from './notice-budgets.js';
import { standard, type Trial, take } from './seat.js';
import { signupTasks } from './signup-budgets.js';

export interface Task {
  readonly name: string;
  /** Most taps and typed characters, of elder-ux §9.4. */
  readonly taps: number;
  readonly keys: number;
  readonly boxes?: number;
  readonly run: (trial: Trial) => Promise<Seat>;
}

const sessionOf = ({ cast }: Trial) => cast.open.sessions[0]?.id ?? '';

const tomorrow = () => dayOf(Date.now() + 24 * 60 * 60 * 1000);

/** Taps the number keys on screen. */
async function press(seat: Seat, digits: string): Promise<void> {
  for (const digit of digits) await seat.tap(digit);
}

const atTheDoor = async (trial: Trial): Promise<Seat> => {
  await trial.cast.emptyHall();
  const seat = await take(trial, 'desk');
  await seat.open(`/desk/door/index?session=${sessionOf(trial)}`);
  return seat;
};

const tasks: readonly Task[] = [
  {
    name: 'check-in by poster, bound member',
    taps: 0,
    keys: 0,
    run: async trial => {
      await trial.cast.emptyHall();
      const seat = await take(trial, 'member');
      await seat.open(trial.cast.open.posterUrl);
      await seat.sees('签到成功');
      if (seat.taps + seat.uncalled > 0)
        trial.sheet.veto('V3', `${seat.taps} taps, ${seat.uncalled} dialogs`);
      return seat;
    },
  },
  {
    name: 'check-in in the app',
    taps: 1,
    keys: 0,
    run: async trial => {
      await trial.cast.emptyHall();
      trial.film(trial.cast.open.posterUrl);
      const seat = await take(trial, 'member');
      await seat.open('/pages/home/index');
      await seat.tap('扫码签到');
      await seat.sees('签到成功');
      return seat;
    },
  },
  {
    name: 'first time, by the own paper card',
    taps: 1,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'guest');
      await seat.open(trial.cast.spareCards[0].url);
      await seat.tap(`我是${trial.cast.spareCards[0].name}`);
      await seat.sees(/您好/);
      return seat;
    },
  },
  {
    name: 'check-in by card at the desk',
    taps: 0,
    keys: 0,
    run: async trial => {
      trial.film(trial.cast.card.url);
      const seat = await atTheDoor(trial);
      await seat.sees('签到成功');
      trial.film();
      return seat;
    },
  },
  {
    name: 'check-in by the last four digits at the desk',
    taps: 5,
    keys: 0,
    run: async trial => {
      const seat = await atTheDoor(trial);
      await press(seat, trial.cast.card.phoneLast4 ?? '');
      await seat.sees('签到成功');
      return seat;
    },
  },
  {
    name: 'check-in by the last four digits, at a keyboard',
    taps: 1,
    keys: 4,
    run: async trial => {
      const seat = await atTheDoor(trial);
      await seat.page.keyboard.type(trial.cast.card.phoneLast4 ?? '', { delay: 150 });
      await seat.sees('签到成功');
      return seat;
    },
  },
  {
    name: 'show my code',
    taps: 1,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'member');
      await seat.open('/pages/home/index');
      await seat.tap('我的签到码');
      await seat.page.getByAltText(/签到码/).waitFor();
      return seat;
    },
  },
  ...noticeTasks,
  ...signupTasks,
  ...counterTasks,
  {
    name: 'change to standard, from anywhere',
    taps: 2,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'member');
      await seat.open('/pages/activities/index');
      await seat.tap('我的');
      await seat.tap('换成标准版');
      await seat.page.locator('.app-standard').locator('visible=true').first().waitFor();
      return seat;
    },
  },
  {
    name: 'larger letters, from home',
    taps: 2,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'member');
      await seat.open('/pages/home/index');
      await seat.tap('我的');
      await seat.tap('最大');
      await seat.page.locator('.app-step-3').locator('visible=true').first().waitFor();
      return seat;
    },
  },
  {
    name: 'start the desk',
    taps: 1,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'organizer', { preferences: standard });
      await seat.open('/organizer/today/index');
      await seat.tap('签到台');
      await seat.sees(/后四位/);
      return seat;
    },
  },
  {
    name: 'an activity as last time',
    taps: 5,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'organizer', { preferences: standard });
      await seat.open('/organizer/today/index');
      await seat.tap('照上次再办一次');
      await seat.sees('点一个办过的活动，照样再办一次。');
      await seat.tap(/老歌会/);
      await seat.sees('选哪一天');
      await seat.tap('预览');
      await seat.tap('发布');
      await seat.sees('已发布，会员看得到。');
      return seat;
    },
  },
  {
    name: 'a new activity',
    taps: 9,
    keys: 0,
    boxes: 3,
    run: async trial => {
      const seat = await take(trial, 'organizer', { preferences: standard });
      await seat.open('/organizer/today/index');
      await seat.tap('新建活动');
      await seat.tap(/专题辅导/);
      await seat.write('名称', '健康讲座');
      await seat.page.getByLabel('哪一天').fill(tomorrow());
      seat.boxes += 1;
      await seat.write('地点', '2楼201室');
      await seat.tap(/^徐汇区/);
      await seat.tap('存好并发布');
      await seat.sees('已发布，会员看得到。');
      return seat;
    },
  },
  {
    name: 'push a notice',
    taps: 4,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'organizer', { preferences: standard });
      await seat.open(`/organizer/activity/index?id=${trial.cast.tomorrow.id}`);
      await seat.tap('发通知给名单上的人');
      await seat.tap('预览');
      await seat.sees(/将发给/);
      await seat.tap('发送');
      await seat.tap(/^确定发给/);
      // Out, or with another organizer: this one has no phone by which WeChat would look at the text.
      await seat.sees(/看过了|等人看过再发/);
      return seat;
    },
  },
  {
    name: 'print a poster',
    taps: 2,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'organizer', { preferences: standard, width: 1280, height: 800 });
      await seat.context.addInitScript(() => {
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await seat.open(`/organizer/activity/index?id=${trial.cast.open.id}`);
      await seat.tap('打印海报');
      await seat.tap('打印');
      await seat.page.locator('[data-printed]').waitFor();
      return seat;
    },
  },
  {
    name: 'the attendance as Excel',
    taps: 2,
    keys: 0,
    run: async trial => {
      const seat = await take(trial, 'organizer', { preferences: standard });
      await seat.open(`/organizer/activity/index?id=${trial.cast.open.id}`);
      await seat.tap('看板');
      const download = seat.page.waitForEvent('download');
      await seat.tap(/导出/);
      await download;
      return seat;
    },
  },
];

/** O5 and O6: what members, attendants and organizers do most, with real taps and keys counted. */
export async function tryBudgets(trial: Trial): Promise<void> {
  for (const { name, taps, keys, boxes = 0, run } of tasks) {
    const judge = (id: CheckId, wrong: string[]) => trial.sheet.add(id, name, wrong);
    try {
      const seat = await run(trial);
      judge('O5', seat.taps > taps ? [`${seat.taps} taps, not ${taps}`] : []);
      const typed = seat.keys > keys || seat.boxes > boxes;
      judge(
        'O6',
        typed ? [`${seat.keys} characters and ${seat.boxes} boxes typed, not ${keys} and ${boxes}`] : [],
      );
      if (seat.uncalled > 0) trial.sheet.veto('V1', `${name}: a dialog without a tap`);
      await seat.leave();
    } catch (error) {
      judge('O5', [`cannot be done: ${name}: ${String((error as Error).message).split('\n')[0]}`]);
    }
  }
}
