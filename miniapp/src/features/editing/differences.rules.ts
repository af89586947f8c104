/** A box that two people filled in otherwise. */
export interface Difference {
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A box of a form: its name, and its value in words. */
export type Box<F> = readonly [what: string, say: (form: F) => string];

/** What somebody else has meanwhile written otherwise, box by box. */
export const compare = <F>(boxes: readonly Box<F>[], mine: F, theirs: F): Difference[] =>
  boxes
    .map(([what, say]) => ({ what, mine: say(mine), theirs: say(theirs) }))
    .filter(({ mine: one, theirs: other }) => one !== other);
