import { type Arrival, timeWords } from '@wanqing/shared';
import { methodWords } from '../../features/checkins/words';
import { Body, Hint, Tap, View } from '../../ui';
import { words } from './words';

/** One who came: when, how, and who helped. */
export function ArrivalLine({ of, onUndo }: { of: Arrival; onUndo?: () => unknown }) {
  return (
    <View className="person-line">
      <View className="person-words">
        <Body bold>{of.invited ? of.name : `${of.name}（${words.walkIn}）`}</Body>
        <Hint>{of.branch}</Hint>
        <Hint>{words.arrival(timeWords(of.at), methodWords[of.method], of.by)}</Hint>
      </View>
      {onUndo && (
        <Tap className="link" aria={{ label: words.undoOf(of.name) }} onTap={onUndo}>
          <Body tone="pine">{words.undo}</Body>
        </Tap>
      )}
    </View>
  );
}
