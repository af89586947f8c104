import type { ReactNode } from 'react';
import type { Aria } from './aria';

export interface TapProps {
  /** What happens; left out where `to` or `tel` says it. */
  readonly onTap?: () => unknown;
  /** Page it opens. */
  readonly to?: string;
  /** How it opens the page; on top of this one unless told. */
  readonly follow?: (path: string) => unknown;
  /** Number it rings. */
  readonly tel?: string;
  readonly disabled?: boolean;
  /** Takes every tap: for number keys. Others ignore a second tap for 800 ms, as shaking hands double them. */
  readonly repeats?: boolean;
  readonly className?: string;
  readonly aria?: Aria;
  readonly data?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}
