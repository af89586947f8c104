import { api } from '../../../api';
import { ConflictCard } from '../../editing/conflict-card';
import { audienceWords, type Names } from '../audience.rules';
import { noticeDifferences } from '../differences.rules';
import { noticeFormOf } from '../form.rules';
import type { Editor } from './use-editor';
import { words } from './words';

/** Somebody else saved the notice meanwhile. */
export const Conflict = ({ editor, names }: { editor: Editor; names: Names }) => (
  <ConflictCard
    draft={editor}
    what={words.thisOne}
    load={({ id }) => api.announcements.show({ params: { announcementId: id } })}
    formOf={noticeFormOf}
    differences={(mine, theirs) =>
      noticeDifferences(mine, theirs, audience => audienceWords(audience, names))
    }
  />
);
