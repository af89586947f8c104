/**
 * Counts what passed, failed and was skipped. A test that is skipped in one run but done in another (those that
 * concern one database only) counts where it was done.
 */
export class Tally {
  #results = new Map();

  /** @param {'passed' | 'failed' | 'skipped'} result the gravest of several results of one name is kept */
  add(run, name, result) {
    const key = `${run}\0${name}`;
    if (this.#results.get(key)?.result === 'failed') return;
    this.#results.set(key, { run, name, result });
  }

  /** @param {boolean} strict whether a skip is a failure */
  close(strict) {
    const all = [...this.#results.values()];
    const done = new Set(all.filter(({ result }) => result !== 'skipped').map(({ name }) => name));
    const counted = all.filter(({ name, result }) => result !== 'skipped' || !done.has(name));
    const of = result => counted.filter(it => it.result === result);
    const failed = strict ? [...of('failed'), ...of('skipped')] : of('failed');
    return { passed: of('passed').length, failed, skipped: strict ? [] : of('skipped') };
  }
}

/** The line that closes `npm test`. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed.length} failed`;
  return skipped.length > 0 ? `${line}, ${skipped.length} skipped` : line;
}
