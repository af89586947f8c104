import { momentWords, type NoticeRow } from '@wanqing/shared';
import { Moment } from '../../features/arrival/moment';
import { noticePath } from '../../features/notices/places';
import { stateOf } from '../../features/notices/state.rules';
import { Body, Heading, Hint, Standing, Tile } from '../../ui';
import { words } from './words';

/** A notice as one single target: for whom, what, when it came, and whether it has been read. */
export const NoticeCard = ({ of: row }: { of: NoticeRow }) => (
  <Tile to={noticePath(row.id, row.for?.memberId)}>
    {row.for && <Hint>{words.forRelative(row.for.name)}</Hint>}
    <Heading>{row.recalled ? words.recalled : row.title}</Heading>
    {row.summary && <Body>{row.summary}</Body>}
    <Moment bold={false}>{momentWords(row.sentAt)}</Moment>
    <Standing {...stateOf(row)} />
  </Tile>
);
