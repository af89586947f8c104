import type { ReactNode } from 'react';

export interface ScannerProps {
  /** What it is for: 「扫会员卡」. */
  readonly label: string;
  /** Called for each code read; the same code again only after three seconds out of sight. */
  readonly onRead: (scanned: string) => unknown;
  /** What stands there instead where no camera can be had; the kit's own sentence unless told. */
  readonly without?: ReactNode;
}
