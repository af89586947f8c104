import type { Id } from '@wanqing/shared';

/** How many applied, and people by activity: as their first choice, and as any. */
export interface Tally {
  readonly applications: number;
  readonly people: number;
  readonly first: Readonly<Record<Id, number>>;
  readonly any: Readonly<Record<Id, number>>;
}

export const noTally: Tally = { applications: 0, people: 0, first: {}, any: {} };

/** What of an application counts. */
export interface Counted {
  readonly people: number;
  readonly choices: readonly Id[];
}

/** The tally after applications came (`sign` 1) or went (-1). */
export function tallied(tally: Tally, counted: readonly Counted[], sign: 1 | -1): Tally {
  const first = { ...tally.first };
  const any = { ...tally.any };
  let { applications, people } = tally;
  for (const { people: party, choices } of counted) {
    applications += sign;
    people += sign * party;
    for (const [rank, id] of choices.entries()) {
      if (rank === 0) first[id] = (first[id] ?? 0) + sign * party;
      any[id] = (any[id] ?? 0) + sign * party;
    }
  }
  return { applications, people, first, any };
}
