import type { Preferences } from '@wanqing/shared';
import { openContext, visit } from '../../browser.js';
import type { Seat } from '../../seat.js';
import { elder, standard, type Trial, take } from './seat.js';

/** Pages that links lead to from home, and how many taps away they are. */
async function reach(trial: Trial, preferences: Preferences): Promise<Map<string, number>> {
  const seat = await take(trial, 'member', { preferences });
  const depth = new Map([['/pages/home/index', 0]]);
  const waiting = ['/pages/home/index'];
  const seen = new Set<string>();
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const path = address.replace(/\?.*/, '');
    if (seen.has(path)) continue;
    seen.add(path);
    await seat.open(address);
    const linked = await linksOf(seat);
    await seat.page.evaluate(() => {
      for (const fold of window.look.page().querySelectorAll<HTMLElement>('[aria-expanded=false]'))
        fold.click();
    });
    const folded = (await linksOf(seat)).filter(link => !linked.includes(link));
    const taps = [...linked.map(link => [link, 1] as const), ...folded.map(link => [link, 2] as const)];
    for (const [link, more] of taps) {
      const to = link.replace(/\?.*/, '');
      depth.set(to, Math.min(depth.get(to) ?? 99, (depth.get(path) ?? 0) + more));
      waiting.push(link);
    }
  }
  await seat.leave();
  return depth;
}

const linksOf = ({ page }: Seat): Promise<string[]> =>
  page.evaluate(() =>
    [...window.look.page().querySelectorAll('a[href^="/"]')].map(it => it.getAttribute('href') ?? ''),
  );

/** R3 and O10: 长辈版 survives everything, reaches everything, and nothing is deeper than three taps. */
export async function tryMode(trial: Trial): Promise<void> {
  const { sheet, cast, browser, url } = trial;
  const [inElder, inStandard] = [await reach(trial, elder), await reach(trial, standard)];
  const missing = [...inStandard.keys()].filter(path => !inElder.has(path));
  sheet.add(
    'R3',
    'everything of the standard mode',
    missing.map(path => `cannot be reached in 长辈版: ${path}`),
  );
  const deep = [...inElder].filter(([, taps]) => taps > 3);
  sheet.add(
    'O10',
    'depth',
    deep.map(([path, taps]) => `${path} is ${taps} taps from home`),
  );

  const large: Preferences = { mode: 'elder', step: 3 };
  const shows = async (address: string, what: string, token: string) => {
    const context = await openContext(browser, { token });
    const page = await context.newPage();
    for (const time of ['opened', 'opened again']) {
      await visit(page, new URL(address, url).href);
      const right = await page.locator('.app-elder.app-step-3').locator('visible=true').count();
      sheet.add('R3', `${what}, ${time}`, right > 0 ? [] : ['not as it was chosen']);
      if (right === 0) sheet.veto('V2', what);
    }
    await context.close();
  };
  await shows('/pages/home/index', 'restart', await cast.token('member', large));
  await shows(cast.tomorrow.posterUrl, 'a link', await cast.token('member', large));
  await shows('/pages/me/index', 'another device', await cast.district.browserOf(cast.member));
}
