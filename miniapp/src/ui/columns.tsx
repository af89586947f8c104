import type { ReactNode } from 'react';
import { View } from './base';
import { classes } from './base.types';

/** What one works on and, where the screen is wide, beside it what belongs to it; under one another on a phone. */
export const Columns = ({
  children,
  aside,
  first,
}: {
  children: ReactNode;
  aside: ReactNode;
  first?: 'aside';
}) => (
  <View className={classes('columns', first === 'aside' && 'columns-aside-first')}>
    <View className="columns-main stack">{children}</View>
    <View className="columns-aside stack">{aside}</View>
  </View>
);

/** Fields that belong together, side by side where they fit. */
export const Line = ({ children }: { children: ReactNode }) => <View className="line">{children}</View>;
