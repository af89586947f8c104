import type { ReactNode } from 'react';
import { View } from './base';
import { Icon } from './icon';
import { Tap } from './tap';

/** Something of a list with several lines, as one single target that leads to it. */
export const Tile = ({ to, children }: { to: string; children: ReactNode }) => (
  <Tap className="tile" to={to}>
    <View className="tile-words">{children}</View>
    <Icon name="next" />
  </Tap>
);
