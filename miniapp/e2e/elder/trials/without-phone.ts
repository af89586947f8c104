import type { Seat } from '../../seat.js';
import { type Trial, take } from './seat.js';

/** V6: somebody without a phone is let in by card, by four digits and by name. */
export async function tryWithoutPhone(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  const door = `/desk/door/index?session=${cast.open.sessions[0]?.id}`;
  const ways: Readonly<Record<string, (seat: Seat) => Promise<void>>> = {
    card: async seat => {
      // A scanner on a cable types what it reads.
      await seat.page.keyboard.type(cast.card.url, { delay: 5 });
      await seat.page.keyboard.press('Enter');
    },
    'four digits': async seat => {
      for (const digit of cast.card.phoneLast4 ?? '') await seat.tap(digit);
    },
    name: async seat => {
      await seat.tap(/^按?姓名$/);
      await seat.write('按姓名找', cast.member.name);
      await seat.tap(new RegExp(`^${cast.member.name}`));
    },
  };
  for (const [way, go] of Object.entries(ways)) {
    await cast.emptyHall();
    const seat = await take(trial, 'desk');
    await seat.open(door);
    const done = await go(seat)
      .then(() => seat.sees('签到成功'))
      .then(
        () => true,
        () => false,
      );
    if (!done) sheet.veto('V6', `not let in by ${way}`);
    await seat.leave();
  }
}
