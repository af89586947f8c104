import { runAxe } from './axe.js';
import { looks } from './checks/index.js';
import { walkByKeyboard } from './focus.js';
import type { Box } from './look/install.js';
import { nameOf, type Scene } from './scene.js';
import type { CheckId, Sheet } from './sheet.js';
import type { Step } from './walk.js';

/** Judges each look at a page and remembers what can only be judged over all of them. */
export class Judge {
  readonly #sheet: Sheet;
  /** Where the help button was, by size and setting. */
  readonly #help = new Map<string, { box: Box; run: string }[]>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  readonly look = async (step: Step): Promise<void> => {
    const { page, scene, seen, once } = step;
    const run = nameOf(scene);
    const wrong = new Map<string, string[]>();
    for (const check of looks.filter(it => it.applies(scene)))
      wrong.set(check.id, [...(wrong.get(check.id) ?? []), ...check.wrong(seen, scene)]);
    if ((once && scene.step === 1) || scene.width > 900) {
      const axe = await runAxe(page, scene);
      wrong.set('R1', [...(wrong.get('R1') ?? []), ...axe.violations]);
      wrong.set('P4', [...(wrong.get('P4') ?? []), ...axe.contrast]);
      wrong.set('P5', [...(wrong.get('P5') ?? []), ...(await walkByKeyboard(page))]);
    }
    for (const [id, lines] of wrong) this.#sheet.add(id as CheckId, run, lines);
    this.#veto(scene, wrong, run);
    if (scene.elder && seen.help) {
      const key = `${scene.step} ${scene.width}×${scene.height}`;
      this.#help.set(key, [...(this.#help.get(key) ?? []), { box: seen.help, run }]);
    }
  };

  #veto({ elder, step, width }: Scene, wrong: ReadonlyMap<string, string[]>, run: string): void {
    const has = (id: CheckId) => (wrong.get(id)?.length ?? 0) > 0;
    if (elder && has('U4')) this.#sheet.veto('V1', run);
    if (elder && (has('R3') || has('P1')))
      this.#sheet.veto('V2', `${run}: ${[...(wrong.get('R3') ?? []), ...(wrong.get('P1') ?? [])][0]}`);
    if (elder && step === 3 && width === 320 && has('P8'))
      this.#sheet.veto('V4', `${run}: ${wrong.get('P8')?.[0]}`);
    if (elder && wrong.get('U3')?.some(line => line.includes('rings'))) this.#sheet.veto('V5', run);
  }

  /** U3: within ±2 px, the phone is in the same place on every page. */
  finish(): void {
    for (const seen of this.#help.values()) {
      const usual = median(seen.map(({ box }) => box.x));
      const height = median(seen.map(({ box }) => box.y));
      for (const { box, run } of seen) {
        const away = Math.max(Math.abs(box.x - usual), Math.abs(box.y - height));
        this.#sheet.add(
          'U3',
          run,
          away > 2 ? [`help button ${Math.round(away)} px from its usual place`] : [],
        );
      }
    }
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
