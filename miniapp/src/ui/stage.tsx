import type { ReactNode } from 'react';
import { useMode } from '../hooks/use-mode';
import { View } from './base';
import { classes } from './base.types';

/** Gives everything inside the sizes of 长辈版 or standard and the chosen step; classes, as WeChat drops `data-*`. */
export function Stage({ className, children }: { className?: string; children: ReactNode }) {
  const { mode, step } = useMode();
  return (
    <View
      className={classes('app', `app-${mode}`, `app-step-${step}`, className)}
      data={{ mode, step: String(step) }}
    >
      {children}
    </View>
  );
}
