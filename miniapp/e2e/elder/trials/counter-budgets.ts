import type { Seat } from '../../seat.js';
import type { Task } from './budgets.js';
import { type Trial, take } from './seat.js';

/** An attendant at the counter, who has chosen the open course. The member has no place in it. */
async function atTheCounter(trial: Trial): Promise<Seat> {
  await trial.cast.signups.empty();
  const seat = await take(trial, 'desk');
  await seat.open('/desk/today/index');
  await seat.tap(/^替人报名/);
  await seat.tap(/^手机拍照入门/);
  await seat.sees(/没有人候补/);
  return seat;
}

/** Staff sign somebody up who came or rang up, of elder-ux §9.4. */
export const counterTasks: readonly Task[] = [
  {
    name: 'sign somebody up at the desk, at a keyboard',
    taps: 3,
    keys: 4,
    run: async trial => {
      const seat = await atTheCounter(trial);
      await seat.page.keyboard.type(trial.cast.card.phoneLast4 ?? '', { delay: 150 });
      await seat.tap('确定报名');
      await seat.sees('报上了');
      return seat;
    },
  },
  {
    name: 'sign somebody up at the desk, with the keys on screen',
    taps: 3 + 4,
    keys: 0,
    run: async trial => {
      const seat = await atTheCounter(trial);
      for (const digit of trial.cast.card.phoneLast4 ?? '') await seat.tap(digit);
      await seat.tap('确定报名');
      await seat.sees('报上了');
      return seat;
    },
  },
];
