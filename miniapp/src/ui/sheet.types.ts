import type { ReactNode } from 'react';

export interface SheetProps {
  readonly open: boolean;
  /** What it is about: 「确定不去了吗」. */
  readonly title: string;
  /** 「关闭」, Esc or the way back; nothing has happened then. */
  readonly onClose: () => unknown;
  readonly children: ReactNode;
}
