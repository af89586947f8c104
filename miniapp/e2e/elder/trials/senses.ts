import { lookAt } from '../look/page.js';
import { type Trial, take } from './seat.js';

/** U6: a result is seen, heard and felt, and each alone is enough. */
export async function trySenses(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  await cast.emptyHall();
  const results: readonly (readonly [string, 'member' | 'guest', string])[] = [
    ['checked in', 'member', cast.open.posterUrl],
    ['not open yet', 'member', cast.tomorrow.posterUrl],
    ['not recognised', 'guest', cast.open.posterUrl],
  ];
  for (const [what, who, link] of results) {
    const seat = await take(trial, who);
    await seat.open(link);
    await seat.page.waitForTimeout(100);
    const word = (await lookAt(seat.page)).texts.find(it => it.kind === 'word');
    const heard = seat.signals.filter(it => it.startsWith('sound'));
    const felt = seat.signals.filter(it => it.startsWith('vibration'));
    sheet.add('U6', what, [
      ...(word && word.size >= 48 ? [] : [`word of ${word?.size ?? 0} px`]),
      ...(heard.length === 1 ? [] : [`${heard.length} sounds`]),
      ...(felt.length === 1 ? [] : [`${felt.length} vibrations`]),
    ]);
    await seat.leave();
  }
}
