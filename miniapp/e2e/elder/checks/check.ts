import type { Seen } from '../look/page.js';
import type { Scene } from '../scene.js';

/** A rule of the score sheet that one look at a page can judge. */
export interface Check {
  /** Of elder-ux §8: `P1`; several rules may count towards one. */
  readonly id: string;
  applies(scene: Scene): boolean;
  /** What is wrong, a line each; nothing when the page passes. */
  wrong(seen: Seen, scene: Scene): string[];
}

export const everywhere = (): boolean => true;
export const inElder = ({ elder }: Scene): boolean => elder;
/** An organizer's page is judged as such: in 长辈版 it must stay legible and in place, no more. */
export const atItsBest = (scene: Scene): boolean =>
  onScreens(scene) && (!scene.elder || scene.audience !== 'organizer');
/** Pages for people, not for paper or the wall. */
export const onScreens = ({ audience }: Scene): boolean => audience !== 'paper' && audience !== 'screen';
/** Pages of members and of the desk, whose attendants are elders as well. */
export const forElders = (scene: Scene): boolean =>
  scene.elder && (scene.audience === 'member' || scene.audience === 'desk');

export const round = (value: number): string => String(Math.round(value * 10) / 10);
