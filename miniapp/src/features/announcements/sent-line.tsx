import { momentWords, type SentNotice } from '@wanqing/shared';
import { Body, Hint, Icon, Tap, View } from '../../ui';
import { sentPath } from './places';
import { progressWords } from './progress.rules';
import { ShareBar } from './share-bar';
import { words } from './words';

/** A notice that was sent, as one line of a list: what, when, and how far it has come. */
export const SentLine = ({ of: notice }: { of: SentNotice }) => (
  <Tap className="row" to={sentPath(notice.id)}>
    <View className="row-middle">
      <View className="sent-words">
        <Body bold>{notice.title}</Body>
        <Hint>{words.sentAt(notice.from.name, momentWords(notice.sentAt))}</Hint>
        <Body>{notice.recalled ? words.recalled : progressWords(notice.counts)}</Body>
        {!notice.recalled && <ShareBar of={notice.counts} />}
      </View>
    </View>
    <Icon name="next" />
  </Tap>
);
