import { type DrawRow, momentWords } from '@wanqing/shared';
import { Row } from '../../../ui';
import { organizerDrawPath } from './places';
import { drawStateWords, words } from './words';

/** A draw in a list: name, until when people apply, and how it stands. */
export const DrawLine = ({ of: draw }: { of: DrawRow }) => (
  <Row
    icon="list"
    title={draw.name}
    hint={`${draw.unit.name} · ${words.closesAt(momentWords(draw.closesAt))}\n${words.row(draw.activities, draw.applications)}`}
    state={drawStateWords[draw.state]}
    to={organizerDrawPath(draw.id)}
  />
);
