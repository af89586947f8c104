import type { MissingPerson } from '@wanqing/shared';
import { ageWords } from '../../features/checkins/words';
import { Body, Hint, Icon, Tap, View } from '../../ui';
import { words } from './words';

/** One who has not come; a tap on a number rings it. Who arrives meanwhile stays in place and says so. */
export function MissingLine({ of, arrived }: { of: MissingPerson; arrived: boolean }) {
  const phones = [of.phone, of.landline].filter(number => number !== null);
  return (
    <View className="person-line">
      <View className="person-words">
        <Body bold>{of.name}</Body>
        <Hint>{[of.branch, ageWords(of.age)].filter(Boolean).join('，')}</Hint>
        {of.phoneNote && <Hint>{of.phoneNote}</Hint>}
      </View>
      <View className="person-phones">
        {arrived && <Body tone="pine">{words.arrivedMeanwhile}</Body>}
        {!arrived && phones.length === 0 && <Hint>{words.noPhone}</Hint>}
        {!arrived &&
          phones.map(number => (
            <Tap key={number} tel={number} className="link" aria={{ label: `${of.name} ${number}` }}>
              <Icon name="phone" />
              <Body tone="pine">{number}</Body>
            </Tap>
          ))}
      </View>
    </View>
  );
}
