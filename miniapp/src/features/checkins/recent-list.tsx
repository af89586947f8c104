import { timeWords } from '@wanqing/shared';
import { BigButton, Body, Heading, Hint, View } from '../../ui';
import { words } from './door-words';
import type { Recent } from './use-recent';

/** Those before the last one, each of whom can be taken back for ten minutes. */
export function RecentList({ of: { items, undo }, except }: { of: Recent; except?: string }) {
  const earlier = items.filter(({ id }) => id !== except);
  if (earlier.length === 0) return null;
  return (
    <View as="section" className="door-recent">
      <Heading>{words.justNow}</Heading>
      {earlier.map(one => (
        <View className="door-line" key={one.id}>
          <View className="door-line-words">
            <Body bold>{one.name}</Body>
            <Hint>{one.undone ? words.undoneWord : timeWords(one.at)}</Hint>
          </View>
          {!one.undone && (
            <BigButton
              kind="secondary"
              narrow
              label={words.undo(one.name)}
              pending={undo.pending}
              onTap={() => undo.run(one.id)}
            />
          )}
        </View>
      ))}
    </View>
  );
}
