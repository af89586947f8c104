import './book.scss';
import type { ClassEntry } from '@wanqing/shared';
import { Hint, Icon, type IconName, View } from '../../../ui';
import { entrySigns, entryWords, words } from './words';

const drawings: Record<NonNullable<ClassEntry>, IconName> = {
  came: 'tick',
  excused: 'wait',
  home_visit: 'home',
  absent: 'stop',
};

/** An entry of the class book: drawing and one character say the same; read out in full. */
export function EntryMark({ of, who }: { of: ClassEntry | 'off'; who: string }) {
  if (of === 'off') return <Hint>{words.off}</Hint>;
  if (of === null) return <View className="book-entry" />;
  return (
    <View className={`book-entry book-${of}`} aria={{ role: 'img', label: `${who} ${entryWords[of]}` }}>
      <Icon name={drawings[of]} />
      <Hint tone="inherit" bold inline>
        {entrySigns[of]}
      </Hint>
    </View>
  );
}
