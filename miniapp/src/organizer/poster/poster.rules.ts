/** Sizes of a poster's writing, in points, and of its code, in millimetres. */
export interface PosterSizes {
  readonly title: number;
  readonly facts: number;
  readonly code: number;
}

export interface PosterText {
  readonly title: string;
  /** Day and time, then the place: each begins a line. */
  readonly facts: readonly string[];
  /** Whole picture of the code over the code itself: its quiet zone. */
  readonly quietRatio: number;
}

/** Millimetres of an A4 sheet inside its margins. */
const width = 194;
const height = 277;
/** The three lines at the foot, with the air above them. */
const foot = 40;
const millimetresPerPoint = 25.4 / 72;
const titleLeading = 1.15;
const factsLeading = 1.25;

/**
 * From the look that is wanted (title ≥ 60 pt, facts ≥ 40 pt, code 12.5 cm: elder-ux §7) down to what holds
 * the longest title and place there can be. The code never goes below 12 cm.
 */
const steps: readonly PosterSizes[] = [
  { title: 84, facts: 44, code: 125 },
  { title: 72, facts: 44, code: 125 },
  { title: 72, facts: 40, code: 125 },
  { title: 66, facts: 40, code: 125 },
  { title: 60, facts: 44, code: 125 },
  { title: 60, facts: 40, code: 125 },
  { title: 60, facts: 40, code: 120 },
  { title: 60, facts: 34, code: 120 },
  { title: 60, facts: 30, code: 120 },
  { title: 52, facts: 28, code: 120 },
  { title: 46, facts: 26, code: 120 },
  { title: 40, facts: 24, code: 120 },
  { title: 34, facts: 22, code: 120 },
  { title: 28, facts: 20, code: 120 },
];

/** The largest sizes at which nothing is cut. */
export function posterSizes(text: PosterText): PosterSizes {
  return steps.find(step => heightOf(text, step) <= height) ?? steps[steps.length - 1]!;
}

function heightOf({ title, facts, quietRatio }: PosterText, sizes: PosterSizes): number {
  const block = (lines: readonly string[], points: number, leading: number) => {
    const room = width / (points * millimetresPerPoint);
    const count = lines.reduce((sum, line) => sum + linesOf(line, room), 0);
    return count * points * millimetresPerPoint * leading;
  };
  return (
    block([title], sizes.title, titleLeading) +
    block(facts, sizes.facts, factsLeading) +
    sizes.code * quietRatio +
    foot
  );
}

/** Lines of a text in a column `room` em wide. It breaks behind signs and spaces where it can, else anywhere. */
export function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const part of text.match(/[^\s，。、：；？！·」）]*[\s，。、：；？！·」）]*/g) ?? []) {
    const width = widthOf(part);
    const whole = Math.floor(room);
    if (used + widthOf(part.trimEnd()) <= room) used += width;
    else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      const more = Math.ceil(width / whole);
      lines += used > 0 ? more : more - 1;
      used = width - (more - 1) * whole;
    }
  }
  return lines;
}

/** Width of a line in em, as Noto Sans CJK and PingFang draw it: figures and Latin letters are narrow. */
export const widthOf = (line: string): number =>
  [...line].reduce(
    (sum, letter) => sum + (letter === ' ' ? 0.23 : /[\u0021-\u007e]/.test(letter) ? 0.6 : 1),
    0,
  );
