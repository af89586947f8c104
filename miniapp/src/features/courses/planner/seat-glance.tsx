import '../../signups/list/list.scss';
import './planner.scss';
import type { SeatCounts } from '@wanqing/shared';
import { Body, Hint, View } from '../../../ui';
import { seatParts, seatSentence } from '../../signups/list/seats.rules';
import { seatWords } from './planner.rules';
import { words } from './words';

/** Seats of a course in one line of the planner: a bar, and the numbers that matter in words. */
export function SeatGlance({ of: counts }: { of: SeatCounts | null }) {
  if (!counts) return <Hint>{words.noSignup}</Hint>;
  return (
    <View className="seat-glance" aria={{ role: 'img', label: seatSentence(counts) }}>
      <View className="seats-bar" aria={{ hidden: true }}>
        {seatParts(counts).map(({ key, percent }) => (
          <View key={key} className={`seats-part seats-${key}`} style={{ width: `${percent}%` }} />
        ))}
      </View>
      <Body inline>{seatWords(counts)}</Body>
    </View>
  );
}
