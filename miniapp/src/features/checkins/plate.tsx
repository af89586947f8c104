import type { ReactNode } from 'react';
import { Icon, type IconName, View, Words } from '../../ui';

export interface PlateProps {
  readonly tone: 'ok' | 'amber' | 'still';
  readonly icon: IconName;
  /** The one thing to read. */
  readonly word: string;
  /** A name, at 40 px. */
  readonly name?: boolean;
  /** A sentence. */
  readonly small?: boolean;
  /** Another answer of the same look flashes anew. */
  readonly flash?: string;
  readonly children?: ReactNode;
}

/** The coloured plate: drawing, word and colour say the same. */
export const Plate = ({ tone, icon, word, name, small, flash, children }: PlateProps) => (
  <View
    key={flash}
    className={`plate plate-${tone}`}
    data={{ status: tone }}
    aria={{ role: 'status', live: 'assertive' }}
  >
    <View className="plate-head">
      <Icon name={icon} large={!small} />
      <Words
        size={small ? 'body' : 'title'}
        tone="inherit"
        bold
        className={name ? 'plate-text plate-name' : 'plate-text'}
      >
        {word}
      </Words>
    </View>
    {children}
  </View>
);
