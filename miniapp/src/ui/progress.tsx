import { View } from './base';
import { Hint } from './text';

export interface ProgressProps {
  /** What is going on, in words: 「正在读第3000行」. */
  readonly label: string;
  /** 0 to 100. */
  readonly percent: number;
}

/** How far something is, as a bar and in words. */
export function Progress({ label, percent }: ProgressProps) {
  const now = Math.max(0, Math.min(100, Math.round(percent)));
  return (
    <View className="progress">
      <Hint>{`${label} ${now}%`}</Hint>
      <View className="progress-bar" aria={{ role: 'progressbar', label, now }}>
        <View className="progress-done" style={{ width: `${now}%` }} />
      </View>
    </View>
  );
}
