import type { CSSProperties, ReactNode } from 'react';
import type { Aria } from './aria';

/** Landmarks and lists a browser knows; WeChat has none and ignores them. */
export type Element = 'div' | 'main' | 'nav' | 'header' | 'footer' | 'section' | 'ul' | 'li' | 'form';

export interface ViewProps {
  readonly as?: Element;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly id?: string;
  readonly aria?: Aria;
  /** `data-*` for tests and print styles; browsers only. */
  readonly data?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

export type Size = 'hint' | 'body' | 'button' | 'card-title' | 'title' | 'word' | 'number';
export type Tone = 'ink' | 'soft' | 'pine' | 'brick' | 'inherit';

export interface WordsProps {
  readonly size: Size;
  readonly tone?: Tone;
  readonly bold?: boolean;
  /** Heading of this rank; a plain paragraph without it. */
  readonly level?: 1 | 2 | 3;
  /** Runs on inside another text. */
  readonly inline?: boolean;
  readonly className?: string;
  readonly aria?: Aria;
  readonly children?: ReactNode;
}

export interface PictureProps {
  readonly src: string;
  /** What it shows, for those who do not see it; empty for an ornament. */
  readonly alt: string;
  readonly className?: string;
  readonly style?: CSSProperties;
}

export const wordsClass = ({ size, tone = 'ink', bold, inline, className }: WordsProps): string =>
  classes('words', `words-${size}`, `tone-${tone}`, bold && 'bold', inline && 'inline', className);

/** Class names that apply, in one string. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
