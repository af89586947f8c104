import { settled } from '../../browser.js';
import { reachable } from '../checks/space.js';
import { whole } from '../checks/text.js';
import { lookAt } from '../look/page.js';
import { pages } from '../pages.js';
import type { Scene } from '../scene.js';
import { standard, type Trial, take } from './seat.js';

/** P7: the standard mode with every size of text doubled; nothing may be cut or lie over another. */
export async function tryDoubled(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  for (const [path, { audience, states }] of pages) {
    const state = states[0];
    if (audience !== 'member' || !state) continue;
    const seat = await take(trial, state.who, { preferences: standard });
    await state.before?.(cast, seat.page);
    const query = new URLSearchParams(state.query?.(cast)).toString();
    await seat.open(state.link?.(cast) ?? `/${path}?${query}`);
    await seat.page.evaluate(doubleLetters);
    await settled(seat.page);
    const seen = await lookAt(seat.page);
    const scene = {
      ...({ path, state: 'doubled', audience, elder: false } as Scene),
      step: 1,
      width: 375,
      height: 812,
    } as const;
    const wrong = [...whole.wrong(seen, scene), ...reachable.wrong(seen, scene)];
    sheet.add('P7', `${path}, standard at 200 %`, wrong);
    await seat.leave();
  }
}

/** Runs in the browser. */
function doubleLetters(): void {
  const names = ['hint', 'body', 'button', 'card-title', 'title', 'word', 'number', 'bar-words'];
  for (const app of document.querySelectorAll<HTMLElement>('.app')) {
    const style = getComputedStyle(app);
    const doubled = names.map(
      name => [name, Number.parseFloat(style.getPropertyValue(`--${name}`)) * 2] as const,
    );
    for (const [name, size] of doubled) if (size > 0) app.style.setProperty(`--${name}`, `${size}px`);
  }
}
