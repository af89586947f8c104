import type { DryRun } from '@wanqing/shared';
import type { RemoteState } from '../../../hooks/use-remote';
import { Body, Failure, Figure, Hint, View } from '../../../ui';
import { waysWords } from '../sending/ways.rules';
import { words } from './words';

/** How many people it will reach, and how; kept in sight while people are chosen. */
export function Reached({ count, said }: { count: RemoteState<DryRun>; said: string }) {
  const { value } = count;
  return (
    <View className="reached" aria={{ role: 'status', live: 'polite' }}>
      <View>
        <Body inline>{words.before}</Body>
        <Figure inline>{value ? value.recipients : '…'}</Figure>
        <Body inline>{words.after}</Body>
      </View>
      <Body bold>{said}</Body>
      {value && value.recipients > 0 && <Hint>{waysWords(value)}</Hint>}
      <Failure of={count} />
    </View>
  );
}
