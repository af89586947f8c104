import './announcements.scss';
import type { NoticeCounts } from '@wanqing/shared';
import { View } from '../../ui';
import { shares } from './progress.rules';

/** How far a notice has come, as a quiet bar under its words. */
export function ShareBar({ of: counts }: { of: NoticeCounts }) {
  const { knows, pushed } = shares(counts);
  return (
    <View className="share" aria={{ hidden: true }}>
      <View className="share-knows" style={{ width: `${knows}%` }} />
      <View className="share-pushed" style={{ width: `${pushed}%` }} />
    </View>
  );
}
