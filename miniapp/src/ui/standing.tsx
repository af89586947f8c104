import { View } from './base';
import { Icon, type IconName } from './icon';
import { Hint } from './text';

export interface StandingProps {
  readonly icon: IconName;
  /** ok: done · amber: something is still to be done · plain: no more than a fact. */
  readonly tone: 'ok' | 'amber' | 'plain';
  /** 「还没看」, 「签过了」: drawing and word say the same. */
  readonly word: string;
}

/** How something stands with the person who looks, as a small mark. */
export const Standing = ({ icon, tone, word }: StandingProps) => (
  <View className={`standing standing-${tone}`} data={{ status: tone }}>
    <Icon name={icon} />
    <Hint tone="inherit" bold inline>
      {word}
    </Hint>
  </View>
);
