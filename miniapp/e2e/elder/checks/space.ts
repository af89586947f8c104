import type { Box } from '../look/install.js';
import type { Target } from '../look/targets.js';
import { atItsBest, type Check, everywhere, forElders, round } from './check.js';

const show = ({ where, box }: Target) => `${where} ${round(box.width)}×${round(box.height)}`;

/** P7: everything can be pressed, nothing is wider than the screen. */
export const reachable: Check = {
  id: 'P7',
  applies: everywhere,
  wrong: ({ targets, sideways }) => [
    ...(sideways > 1 ? [`${round(sideways)} px wider than the screen`] : []),
    ...targets.filter(it => !it.reachable).map(it => `cannot be pressed: ${show(it)}`),
  ],
};

/** P8 and V4: on the smallest phone, what matters is in sight without scrolling. */
export const inSight: Check = {
  id: 'P8',
  applies: ({ width, audience }) => width === 320 && (audience === 'member' || audience === 'desk'),
  wrong: ({ targets, sideways, panel, bar, height }, { elder, first }) => {
    const floor = bar?.y ?? height;
    const wanted = first === 'panel' ? panel : (targets.find(it => it.kind === first)?.box ?? null);
    const below = (box: Box | null) => !box || box.y < 0 || box.y + box.height > floor;
    return [
      ...(sideways > 1 ? [`${round(sideways)} px wider than 320`] : []),
      ...(elder && first && below(wanted)
        ? [
            wanted
              ? `${first} ends at ${round(wanted.y + wanted.height)}, the bar begins at ${round(floor)}`
              : `no ${first}`,
          ]
        : []),
    ];
  },
};

/** O1: size of what can be pressed. */
export const large: Check = {
  id: 'O1',
  applies: atItsBest,
  wrong: ({ targets }, { elder }) => {
    const least = elder ? 60 : 48;
    const small = (it: Target) => it.box.width < least - 0.5 || it.box.height < least - 0.5;
    const wide = (it: Target) => it.box.width >= Math.min(it.room - 80, 640) * 0.95;
    const leading = targets.filter(
      it => elder && (it.kind === 'primary' || it.kind === 'hero') && !it.inDialog,
    );
    return [
      ...targets.filter(small).map(it => `under ${least} px: ${show(it)}`),
      ...leading.filter(it => it.box.height < 71.5).map(it => `primary under 72 px: ${show(it)}`),
      ...leading.filter(it => !wide(it)).map(it => `primary not across the page: ${show(it)}`),
      ...leading
        .filter(it => it.kind === 'hero' && it.box.height < 119.5)
        .map(it => `hero under 120 px: ${show(it)}`),
    ];
  },
};

/** O2: room between what can be pressed. */
export const apart: Check = {
  id: 'O2',
  applies: atItsBest,
  wrong: ({ targets }, { elder }) =>
    targets.flatMap((one, index) =>
      targets
        .slice(index + 1)
        .filter(other => one.inBar === other.inBar && one.inDialog === other.inDialog)
        .flatMap(other => {
          const least = !elder ? 8 : one.kind === 'danger' || other.kind === 'danger' ? 24 : 12;
          const gap = distance(one.box, other.box);
          return gap < least - 0.5
            ? [`${round(gap)} px apart, not ${least}: ${show(one)} and ${show(other)}`]
            : [];
        }),
    ),
};

function distance(one: Box, other: Box): number {
  const across = Math.max(0, one.x - other.x - other.width, other.x - one.x - one.width);
  const down = Math.max(0, one.y - other.y - other.height, other.y - one.y - one.height);
  return Math.hypot(across, down);
}

/** O3: one thing to do, few choices, little to read before. */
export const uncrowded: Check = {
  id: 'O3',
  applies: scene => forElders(scene) && scene.audience === 'member',
  wrong: ({ targets, texts }) => {
    const own = targets.filter(it => !it.inBar && !it.isBack);
    const choices = new Set(own.filter(it => it.group >= 0).map(it => it.group)).size;
    const count = own.filter(it => it.group < 0).length + choices;
    const leading = own.filter(it => it.kind === 'primary' || it.kind === 'hero');
    const floor = leading[0]?.box.y ?? 0;
    const before = texts.filter(it => !it.fixed && !it.inTarget && it.box.y + it.box.height <= floor);
    const read = before.reduce((sum, it) => sum + it.text.replace(/[\s\p{P}]/gu, '').length, 0);
    return [
      ...(leading.length > 1 ? [`${leading.length} primary actions: ${leading.map(show).join(', ')}`] : []),
      ...(count > 5 ? [`${count} things to press: ${own.map(it => it.text.slice(0, 8)).join(' · ')}`] : []),
      ...(leading.length > 0 && read > 60 ? [`${read} characters before the primary action`] : []),
    ];
  },
};
