/** An accepted message counts once although the phone and WeChat both tell of it, within so many milliseconds. */
export const sameAcceptMs = 2 * 60 * 1000;

/** When the phone told of accepts, and when WeChat did; milliseconds. */
export interface Reports {
  readonly client: readonly number[];
  readonly event: readonly number[];
}

/**
 * How many messages were really accepted. Each report of the phone stands for the same accept as one of WeChat's
 * that lies within two minutes, as many pairs as can be made.
 */
export function accepted({ client, event }: Reports): number {
  return client.length + event.length - pairs(sorted(client), sorted(event));
}

/** What one more report adds: 0 where it confirms another, else 1; whatever the order in which they come. */
export function worth(reports: Reports, from: keyof Reports, at: number): 0 | 1 {
  const more = { ...reports, [from]: [...reports[from], at] };
  return accepted(more) > accepted(reports) ? 1 : 0;
}

/** In order of time, taking the earliest that fits makes the most pairs. */
function pairs(a: readonly number[], b: readonly number[]): number {
  let made = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const apart = (a[i] as number) - (b[j] as number);
    if (Math.abs(apart) <= sameAcceptMs) {
      made += 1;
      i += 1;
      j += 1;
    } else if (apart < 0) i += 1;
    else j += 1;
  }
  return made;
}

const sorted = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);
