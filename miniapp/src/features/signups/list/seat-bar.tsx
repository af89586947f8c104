import './list.scss';
import type { SeatCounts } from '@wanqing/shared';
import { Body, Hint, View } from '../../../ui';
import { seatParts, seatSentence } from './seats.rules';
import { words } from './words';

/** Seats, quota and queue at a glance: a bar of different weaves, each with its word and number below. */
export function SeatBar({ of: counts }: { of: SeatCounts }) {
  const parts = seatParts(counts);
  return (
    <View className="seats" aria={{ role: 'img', label: seatSentence(counts) }}>
      <View className="seats-bar" aria={{ hidden: true }}>
        {parts.map(({ key, percent }) => (
          <View key={key} className={`seats-part seats-${key}`} style={{ width: `${percent}%` }} />
        ))}
      </View>
      <View className="seats-words" aria={{ hidden: true }}>
        {parts.map(({ key, label, count }) => (
          <View className="seats-word" key={key} data={{ seats: key }}>
            <View className={`seats-swatch seats-${key}`} />
            <Hint inline>{label}</Hint>
            <Body bold inline className="seats-number">
              {words.places(count)}
            </Body>
          </View>
        ))}
        <View className="seats-word" data={{ seats: 'waiting' }}>
          <View className="seats-swatch seats-waiting" />
          <Hint inline>{words.waiting}</Hint>
          <Body bold inline className="seats-number">
            {words.people(counts.waiting)}
          </Body>
        </View>
      </View>
    </View>
  );
}
