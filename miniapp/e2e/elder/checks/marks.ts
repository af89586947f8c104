import type { Target } from '../look/targets.js';
import { type Check, everywhere, forElders, inElder, onScreens, round } from './check.js';

const show = ({ where, text }: Target) => `${where}${text ? '' : ' (no text)'}`;
const characters = (text: string) => text.replace(/[\s\p{P}]/gu, '').length;

/** P5: edges 3:1, icons 4.5:1; words alone (links, the bar) have no edge. */
export const edges: Check = {
  id: 'P5',
  applies: everywhere,
  wrong: ({ targets }) => [
    ...targets
      .filter(it => it.edge !== null && it.edge < 3 - 0.01 && !it.inBar)
      .map(it => `edge ${round(it.edge as number)}: ${show(it)}`),
    ...targets
      .filter(it => it.icon !== null && it.icon < 4.5 - 0.01)
      .map(it => `icon ${round(it.icon as number)}: ${show(it)}`),
  ],
};

/** P6: a result is never told by colour alone. */
export const notByColour: Check = {
  id: 'P6',
  applies: everywhere,
  wrong: ({ statuses }) =>
    statuses.filter(it => !it.icon || !it.word).map(it => `icon or word missing: ${it.where}`),
};

/** O10: the way back, in words. */
export const wayBack: Check = {
  id: 'O10',
  applies: onScreens,
  wrong: ({ targets }, { root, elder }) => {
    const back = targets.some(it => it.isBack && it.text.includes('返回'));
    const home = targets.some(it => it.inBar && it.text === (elder ? '回首页' : '首页'));
    return [...(back || root ? [] : ['no 「返回」']), ...(home ? [] : ['no way home in the bar'])];
  },
};

/** U1: what is written on a button. */
export const buttonWords: Check = {
  id: 'U1',
  applies: forElders,
  wrong: ({ targets }) =>
    targets
      .filter(it => it.bigButton)
      .filter(it => characters(it.text) < 2 || characters(it.text) > 6)
      .map(it => `${characters(it.text)} characters on a button: ${show(it)}`),
};

/** U3 and V5: the phone, one tap away. That it never moves is judged over all pages together. */
export const phoneHelp: Check = {
  id: 'U3',
  applies: scene => inElder(scene) && onScreens(scene),
  wrong: ({ help, texts }, { audience }) => [
    ...(help?.href.startsWith('tel:') ? [] : ['no button that rings']),
    ...(audience === 'organizer' || texts.some(it => /点到/.test(it.text))
      ? []
      : ['nobody named, or no hours']),
  ],
};

/** U4 and V1: nothing opens by itself. */
export const quiet: Check = {
  id: 'U4',
  applies: everywhere,
  wrong: ({ dialogs }) => (dialogs > 0 ? [`${dialogs} dialogs without a tap`] : []),
};

/** U5: no control without a visible word. */
export const written: Check = {
  id: 'U5',
  applies: onScreens,
  wrong: ({ targets }) =>
    targets
      .filter(it => !/^(input|select|textarea)$/.test(it.tag) && characters(it.text) === 0)
      .map(it => `no word on it: ${show(it)}`),
};

/** R1, beside axe: a role and a name on everything that can be pressed. */
export const named: Check = {
  id: 'R1',
  applies: everywhere,
  wrong: ({ targets }) => [
    ...targets.filter(it => it.label.trim() === '').map(it => `no name: ${show(it)}`),
    ...targets
      .filter(it => !/^(a|button|input|select|textarea|summary)$/.test(it.tag) && !it.role)
      .map(it => `no role: ${show(it)}`),
  ],
};

/** R3 and V2: 长辈版 on every page, as it was chosen. */
export const modeKept: Check = {
  id: 'R3',
  applies: onScreens,
  wrong: ({ mode, step }, scene) => {
    const wanted = scene.elder ? 'elder' : 'standard';
    return mode === wanted && step === String(scene.step) ? [] : [`shows ${mode} ${step}`];
  },
};
