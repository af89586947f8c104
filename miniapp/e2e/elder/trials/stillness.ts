import { type Trial, take } from './seat.js';

const text = () => window.look.text();

/** O7: on a member's page nothing changes by itself in ten minutes, though every timer runs. */
export async function tryStillness(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  const addresses: readonly (readonly [string, 'member' | 'guest', string])[] = [
    ['home', 'member', '/pages/home/index'],
    ['check-in', 'member', cast.open.posterUrl],
    ['not recognised', 'guest', cast.open.posterUrl],
    ['my code', 'member', '/pages/code/index'],
    ['activities', 'member', '/pages/activities/index'],
    ['activity', 'member', `/pages/activity/index?id=${cast.tomorrow.id}`],
    ['me', 'member', '/pages/me/index'],
    ['notices', 'member', '/pages/notices/index'],
    ['notice', 'member', `/pages/notice/index?id=${cast.notices.asking}`],
    ['family', 'member', '/pages/family/index'],
  ];
  for (const [what, who, address] of addresses) {
    const seat = await take(trial, who);
    await seat.page.clock.install();
    await seat.open(address);
    await seat.page.clock.runFor(1_000);
    const before = await seat.page.evaluate(text);
    await seat.page.clock.runFor(10 * 60_000);
    await seat.page.waitForTimeout(200);
    const after = await seat.page.evaluate(text);
    const changed = before === after ? [] : [`changes by itself: 「${differing(before, after)}」`];
    sheet.add('O7', what, changed);
    await seat.leave();
  }
}

/** The first line that is not as it was. */
function differing(before: string, after: string): string {
  const old = before.split('\n');
  return after.split('\n').find((line, at) => line !== old[at]) ?? 'something is gone';
}
