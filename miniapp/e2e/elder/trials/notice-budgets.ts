import { heating, stormWarning } from '../../notices.js';
import type { Seat } from '../../seat.js';
import { giveVoice } from '../../voice.js';
import type { Task } from './budgets.js';
import { type Trial, take } from './seat.js';

/** A member at home, with so many unread notices and a phone that can speak. */
async function atHome(trial: Trial, unread: 1 | 2): Promise<Seat> {
  await trial.cast.notices.unread(unread);
  const seat = await take(trial, 'member');
  await seat.page.addInitScript(giveVoice);
  await seat.open('/pages/home/index');
  await seat.sees(`${unread}条没看`);
  return seat;
}

async function hear(seat: Seat): Promise<void> {
  await seat.tap('读给我听');
  await seat.sees('不听了');
  await seat.page.waitForFunction(() => window.heard.said.length > 0);
}

async function readOne(trial: Trial): Promise<Seat> {
  const seat = await atHome(trial, 1);
  await seat.tap(/^看通知/);
  await seat.sees(heating.body ?? '');
  return seat;
}

async function readOfTwo(trial: Trial): Promise<Seat> {
  const seat = await atHome(trial, 2);
  await seat.tap(/^看通知/);
  await seat.tap(new RegExp(`^${stormWarning.title}`));
  await seat.sees(stormWarning.body ?? '');
  return seat;
}

/** Reading and hearing, of elder-ux §9.4. */
export const noticeTasks: readonly Task[] = [
  { name: 'read a notice', taps: 2, keys: 0, run: readOfTwo },
  { name: 'read the only unread notice', taps: 1, keys: 0, run: readOne },
  {
    name: 'hear a notice',
    taps: 3,
    keys: 0,
    run: async trial => {
      const seat = await readOfTwo(trial);
      await hear(seat);
      return seat;
    },
  },
  {
    name: 'hear the only unread notice',
    taps: 2,
    keys: 0,
    run: async trial => {
      const seat = await readOne(trial);
      await hear(seat);
      return seat;
    },
  },
];
