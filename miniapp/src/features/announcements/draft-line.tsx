import { type AnnouncementRow, momentWords } from '@wanqing/shared';
import { Row } from '../../ui';
import { writePath } from './places';
import { stateWords, words } from './words';

/** A notice that is not out yet: what it waits for. */
export function DraftLine({ of: row }: { of: AnnouncementRow }) {
  return (
    <Row
      icon={row.state === 'draft' ? 'file' : 'wait'}
      title={row.title || words.untitled}
      hint={[row.unit.name, row.author].filter(Boolean).join(' · ')}
      state={waitsFor(row)}
      to={writePath({ id: row.id })}
    />
  );
}

function waitsFor({ state, mayReview, scheduledAt }: AnnouncementRow): string {
  if (state === 'in_review' && mayReview) return words.waitsForYou;
  if (state === 'scheduled' && scheduledAt) return words.goesOutAt(momentWords(scheduledAt));
  return stateWords[state];
}
