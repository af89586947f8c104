import type { NoticeRow } from '@wanqing/shared';
import { noticePath } from '../../features/notices/places';
import { stateOf } from '../../features/notices/state.rules';
import { dayFrom } from '../../features/notices/when.rules';
import { Body, Heading, Hint, Standing, Tile } from '../../ui';
import { words } from './words';

/** A notice as one single target: for whom, what, when it came, and whether it has been read. */
export const NoticeCard = ({ of: row }: { of: NoticeRow }) => (
  <Tile to={noticePath(row.id, row.for?.memberId)}>
    {row.for && <Hint>{words.forRelative(row.for.name)}</Hint>}
    <Heading>{row.recalled ? words.recalled : row.title}</Heading>
    {row.summary && <Body>{row.summary}</Body>}
    <Hint>{dayFrom(row.sentAt, Date.now())}</Hint>
    <Standing {...stateOf(row)} />
  </Tile>
);
