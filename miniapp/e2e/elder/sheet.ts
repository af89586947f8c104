/** Weights of elder-ux §8; the hundred points that a release is judged by. */
export const weights = {
  ...{ P1: 4, P2: 4, P3: 2, P4: 6, P5: 2, P6: 3, P7: 5, P8: 4, P9: 2 },
  ...{ O1: 6, O2: 3, O3: 3, O4: 2, O5: 8, O6: 4, O7: 4, O8: 3, O9: 4, O10: 2 },
  ...{ U1: 4, U2: 3, U3: 4, U4: 3, U5: 2, U6: 3 },
  ...{ R1: 4, R2: 4, R3: 2 },
} as const;

export type CheckId = keyof typeof weights;
export type VetoId = 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6';

/** Lines shown of one check's failures; the rest is counted. */
const shown = 12;

interface Tally {
  runs: number;
  passed: number;
  readonly failures: Map<string, string[]>;
}

/** Counts runs of each check; a run is one page in one state, mode and size, or one thing tried. */
export class Sheet {
  readonly #tallies = new Map<CheckId, Tally>();
  readonly #vetoes = new Map<VetoId, string[]>();
  readonly #notYet: string[] = [];

  /** @param wrong what was wrong in this run; nothing: passed */
  add(id: CheckId, run: string, wrong: readonly string[]): void {
    const tally = this.#tallies.get(id) ?? { runs: 0, passed: 0, failures: new Map() };
    this.#tallies.set(id, tally);
    tally.runs += 1;
    if (wrong.length === 0) tally.passed += 1;
    for (const line of wrong) tally.failures.set(line, [...(tally.failures.get(line) ?? []), run]);
  }

  veto(id: VetoId, what: string): void {
    this.#vetoes.set(id, [...(this.#vetoes.get(id) ?? []), what]);
  }

  /** A check, or a part of one, that nothing in the product can be judged by yet; never counted as passed. */
  notYet(what: string): void {
    this.#notYet.push(what);
  }

  get vetoes(): readonly VetoId[] {
    return [...this.#vetoes.keys()];
  }

  /** 0 to 100 over the checks that ran: weight × share of runs passed. */
  get score(): number {
    let got = 0;
    let of = 0;
    for (const [id, { runs, passed }] of this.#tallies) {
      got += (weights[id] * passed) / runs;
      of += weights[id];
    }
    return of === 0 ? 0 : (100 * got) / of;
  }

  report(): string {
    const ids = Object.keys(weights) as CheckId[];
    const ran = ids.filter(id => this.#tallies.has(id));
    const lines = ran.map(id => {
      const { runs, passed } = this.#tallies.get(id) as Tally;
      return `${passed === runs ? '  ' : '✗ '}${id.padEnd(4)} weight ${weights[id]}  ${passed}/${runs}`;
    });
    const failing = ran.flatMap(id => [...this.#failing(id)]);
    const vetoes = [...this.#vetoes].flatMap(([id, all]) => all.map(what => `VETO ${id}: ${what}`));
    const unjudged = [
      ...ids.filter(id => !this.#tallies.has(id)).map(id => `${id} (weight left out)`),
      ...this.#notYet,
    ];
    return [
      `elder score ${this.score.toFixed(1)} of 100`,
      ...lines,
      ...[...new Set(vetoes)].slice(0, 40),
      ...failing,
      ...unjudged.map(what => `not judged yet: ${what}`),
    ].join('\n');
  }

  *#failing(id: CheckId): Generator<string> {
    const all = [...(this.#tallies.get(id)?.failures ?? [])].sort((a, b) => b[1].length - a[1].length);
    for (const [line, runs] of all.slice(0, shown)) {
      yield `${id}: ${line}\n      ${runs[0]}${runs.length > 1 ? ` and ${runs.length - 1} more` : ''}`;
    }
    if (all.length > shown) yield `${id}: ${all.length - shown} more like these`;
  }
}
