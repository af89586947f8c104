import { contentOf } from '../../notices.js';
import { giveVoice } from '../../voice.js';
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
  await tryPlace(trial);
  await tryVoice(trial);
}

/** A sign-up as much as a check-in. */
async function tryPlace(trial: Trial): Promise<void> {
  await trial.cast.signups.empty();
  const seat = await take(trial, 'member');
  await seat.open(`/learn/signup/index?id=${trial.cast.signups.open}`);
  await seat.tap(/^(确定报名|再报一次)$/);
  await seat.sees('报上了');
  await seat.page.waitForTimeout(100);
  const word = (await lookAt(seat.page)).texts.find(it => it.kind === 'word');
  const of = (kind: string) => seat.signals.filter(it => it.startsWith(kind)).length;
  trial.sheet.add('U6', 'signed up', [
    ...(word && word.size >= 48 ? [] : [`word of ${word?.size ?? 0} px`]),
    ...(of('sound') === 1 ? [] : [`${of('sound')} sounds`]),
    ...(of('vibration') === 1 ? [] : [`${of('vibration')} vibrations`]),
  ]);
  await seat.leave();
}

/** A notice is read aloud, whole, by the voice of the browser; nothing is lost where there is none. */
async function tryVoice(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  const address = `/pages/notice/index?id=${cast.notices.asking}`;
  const seat = await take(trial, 'member');
  await seat.page.addInitScript(giveVoice);
  await seat.open(address);
  await seat.tap('读给我听');
  await seat.sees('不听了');
  const said = await seat.page.evaluate(() => window.heard.said.join(''));
  const { title, when, place } = contentOf();
  const parts = [title, when, place, '零二幺'].filter(part => !said.includes(part));
  await seat.page.evaluate(() => window.heard.finish());
  await seat.sees('读给我听');
  sheet.add(
    'U6',
    '「读给我听」',
    parts.map(part => `does not say 「${part}」`),
  );
  await seat.leave();
  const silent = await take(trial, 'member');
  await silent.open(address);
  await silent.sees(title);
  const offered = await silent.page.getByText('读给我听').count();
  sheet.add('U6', 'without a voice', offered === 0 ? [] : ['offers to read what it cannot']);
  await silent.leave();
}
