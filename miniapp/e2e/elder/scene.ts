/** Whom a page is for. paper: printed · screen: the big screen at the door. */
export type Audience = 'member' | 'desk' | 'organizer' | 'paper' | 'screen';

/** One page in one state, as one person sees it on one device. */
export interface Scene {
  readonly path: string;
  readonly state: string;
  readonly audience: Audience;
  readonly elder: boolean;
  readonly step: 1 | 2 | 3;
  readonly width: number;
  readonly height: number;
  /** The first page of all: nothing to go back to. */
  readonly root: boolean;
  /** What must be in sight before any scrolling: the one big thing to press, the main button, the word of a result. */
  readonly first?: 'hero' | 'primary' | 'panel';
}

/** `pages/home · bound, 长辈版 1, 320×568` */
export const nameOf = ({ path, state, elder, step, width, height }: Scene): string =>
  `${path.replace(/\/index$/, '')} · ${state}, ${elder ? 'E' : 'S'}${step}, ${width}×${height}`;
