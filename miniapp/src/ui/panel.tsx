import type { ReactNode } from 'react';
import { useSignal } from '../hooks/use-signal';
import { View, Words } from './base';
import { Icon, type IconName } from './icon';

export interface PanelProps {
  /** ok: done, green · amber: not yet, please see the desk. */
  readonly tone: 'ok' | 'amber';
  /** The one word, 56 px: 「签到成功」. */
  readonly word: string;
  readonly icon?: IconName;
  /** Sounds and vibrates when it appears. */
  readonly aloud?: boolean;
  readonly children?: ReactNode;
}

/** The result of something, from edge to edge: drawing, word, sound and vibration say the same. */
export function Panel({ tone, word, icon, aloud = false, children }: PanelProps) {
  useSignal(aloud ? (tone === 'ok' ? 'ok' : 'wait') : null, word);
  return (
    <View
      className={`panel panel-${tone}`}
      data={{ status: tone }}
      aria={{ role: 'status', live: 'assertive' }}
    >
      <View className="panel-head">
        <Icon name={icon ?? (tone === 'ok' ? 'tick' : 'wait')} large />
        <Words size="word" tone="inherit" bold>
          {word}
        </Words>
      </View>
      {children}
    </View>
  );
}
