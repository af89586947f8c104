import { type ReactNode, useState } from 'react';
import { View } from './base';
import { classes } from './base.types';
import { Icon } from './icon';
import { Tap } from './tap';
import { Body, Hint } from './text';

export interface FoldProps {
  readonly title: string;
  /** What is inside, in a few words, so that nobody must open it to know. */
  readonly hint?: string;
  /** Open from the start: something inside is wrong. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Rarely needed things behind one tap. */
export function Fold({ title, hint, open = false, children }: FoldProps) {
  const [pulled, setPulled] = useState<boolean | null>(null);
  const unfolded = pulled ?? open;
  return (
    <View className="fold">
      <Tap className="fold-tap" aria={{ expanded: unfolded }} onTap={() => setPulled(!unfolded)} repeats>
        <View className={classes('fold-mark', unfolded && 'fold-open')}>
          <Icon name="next" />
        </View>
        <View className="option-words">
          <Body bold>{title}</Body>
          {hint && <Hint>{hint}</Hint>}
        </View>
      </Tap>
      {unfolded && <View className="fold-inside">{children}</View>}
    </View>
  );
}
