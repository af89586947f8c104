import type { Text } from '../look/texts.js';
import { type Check, everywhere, forElders, inElder, round } from './check.js';

const show = ({ text, size, where }: Text) => `「${text}」 ${round(size)} px in ${where}`;

/** P1: smallest visible text. */
export const smallest: Check = {
  id: 'P1',
  // Paper is measured in points, and by hand.
  applies: ({ audience }) => audience !== 'paper',
  wrong: ({ texts }, { elder, audience }) => {
    const least = elder ? 20 : audience === 'member' || audience === 'desk' ? 16 : 14;
    return texts.filter(it => it.size < least - 0.01).map(it => `under ${least} px: ${show(it)}`);
  },
};

/** P2: running text, and the three steps 24, 28, 32. */
export const bodySize: Check = {
  id: 'P2',
  applies: inElder,
  wrong: ({ texts }, { step }) => {
    const least = { 1: 24, 2: 28, 3: 32 }[step];
    const bodies = texts.filter(it => it.kind === 'body');
    return bodies.filter(it => it.size < least - 0.01).map(it => `body under ${least} px: ${show(it)}`);
  },
};

const running = (it: Text) => it.kind === 'body' && !it.inTarget;

/** P3: leading, gap between paragraphs, length of lines, left-aligned. */
export const reading: Check = {
  id: 'P3',
  applies: ({ audience }) => audience === 'member' || audience === 'desk',
  wrong: ({ texts }, { elder, audience }) => [
    ...texts
      .filter(it => it.lines > 1 && it.leading / it.size < 1.49)
      .map(it => `leading ${round(it.leading / it.size)}: ${show(it)}`),
    ...texts
      .filter(it => it.nextParagraph !== null && it.nextParagraph < it.leading * 1.5 - 1)
      .map(
        it => `next paragraph ${round((it.nextParagraph as number) / it.leading)} lines below: ${show(it)}`,
      ),
    ...texts
      .filter(it => elder && audience === 'member' && running(it) && it.widest / it.size > 18.5)
      .map(it => `line of ${round(it.widest / it.size)} characters: ${show(it)}`),
    ...texts
      .filter(it => running(it) && it.lines > 1 && !/^(left|start|justify)$/.test(it.align))
      .map(it => `${it.align}-aligned: ${show(it)}`),
  ],
};

/** P4, beside axe: every text, also what axe leaves out (disabled, large). */
export const contrast: Check = {
  id: 'P4',
  applies: everywhere,
  wrong: ({ texts }) =>
    texts
      .filter(it => it.contrast < 7 - 0.01)
      .map(it => `${it.contrast === 0 ? 'over a picture' : `contrast ${round(it.contrast)}`}: ${show(it)}`),
};

/** P7: nothing cut, nothing over another, nothing outside. */
export const whole: Check = {
  id: 'P7',
  applies: everywhere,
  wrong: ({ texts }) => [
    ...texts.filter(it => it.cut).map(it => `cut: ${show(it)}`),
    ...texts.filter(it => it.outside).map(it => `outside the screen: ${show(it)}`),
    ...overlapping(texts).map(([one, other]) => `over one another: ${show(one)} and ${show(other)}`),
  ],
};

function overlapping(texts: readonly Text[]): [Text, Text][] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(other => one.fixed === other.fixed && shared(one, other) > 0.25)
      .map((other): [Text, Text] => [one, other]),
  );
}

/** Share of the smaller text that both cover. */
function shared(first: Text, second: Text): number {
  const [one, other] = [ink(first), ink(second)];
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (across <= 1 || down <= 1) return 0;
  return (across * down) / Math.min(one.width * one.height, other.width * other.height);
}

/** What is really drawn: the boxes of a font reach further up and down than its characters. */
function ink({ box, size, lines, leading }: Text): Text['box'] {
  const height = Math.min(box.height, size + (lines - 1) * leading);
  return { ...box, y: box.y + (box.height - height) / 2, height };
}

/** U1, on the page: days and times in words, not in figures and dashes. */
export const datesInWords: Check = {
  id: 'U1',
  applies: forElders,
  wrong: ({ texts }) =>
    texts
      .filter(it => /\d{4}-\d\d?-\d\d?|\b\d{1,2}:\d{2}\b|\d{4}\/\d/.test(it.text))
      .map(it => `a date in figures: ${show(it)}`),
};
