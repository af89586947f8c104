import { momentWords, type NoticeRow } from '@wanqing/shared';
import { Moment } from '../../features/arrival/moment';
import { noticePath } from '../../features/notices/places';
import { stateOf } from '../../features/notices/state.rules';
import { Body, Heading, Hint, Icon, Tap, View } from '../../ui';
import '../activities/activities.scss';
import { words } from './words';

/** A notice as one single target: for whom, what, when it came, and whether it has been read. */
export function NoticeCard({ of: row }: { of: NoticeRow }) {
  const { icon, tone, word } = stateOf(row);
  return (
    <Tap className="activity-card" to={noticePath(row.id, row.for?.memberId)}>
      <View className="activity-card-words">
        {row.for && <Hint>{words.forRelative(row.for.name)}</Hint>}
        <Heading>{row.title}</Heading>
        {row.summary && <Body>{row.summary}</Body>}
        <Moment bold={false}>{momentWords(row.sentAt)}</Moment>
        <View className={`standing standing-${tone}`} data={{ status: tone }}>
          <Icon name={icon} />
          <Hint tone="inherit" bold inline>
            {word}
          </Hint>
        </View>
      </View>
      <Icon name="next" />
    </Tap>
  );
}
