import './book.scss';
import type { ClassBook } from '@wanqing/shared';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { saveFile } from '../../../platform/files';
import { useWide } from '../../../platform/wide';
import { BigButton, Body, Buttons, Failure, Hint } from '../../../ui';
import { signupsPath } from '../../signups/list/places';
import { AskingAfter } from './asking-after';
import { BookBySession } from './book-by-session';
import { BookTable } from './book-table';
import { certificatesPath, figuresPath } from './places';
import { words } from './words';

/** Who came to which class: whom to ask after first, then everybody; a table where there is room. */
export function Book({ of: book, organizes }: { of: ClassBook; organizes: boolean }) {
  const wide = useWide();
  return (
    <>
      <AskingAfter of={book} organizes={organizes} />
      <Ways activityId={book.activityId} organizes={organizes} />
      {book.people.length === 0 && <Body>{words.nobody}</Body>}
      {wide && book.people.length > 0 && (
        <>
          <Hint>{words.legend}</Hint>
          <BookTable of={book} organizes={organizes} />
          <Hint>{words.shareHow}</Hint>
        </>
      )}
      {!wide && book.people.length > 0 && <BookBySession of={book} />}
    </>
  );
}

function Ways({ activityId, organizes }: { activityId: string; organizes: boolean }) {
  const save = useAction(async () => saveFile(await api.courses.exportBook({ params: { activityId } })));
  return (
    <>
      <Buttons row>
        <BigButton narrow icon="save" label={words.save} pending={save.pending} onTap={save.run} />
        {organizes && (
          <>
            <BigButton
              narrow
              kind="secondary"
              icon="print"
              label={words.certificates}
              to={certificatesPath(activityId)}
            />
            <BigButton
              narrow
              kind="secondary"
              label={words.figures}
              to={figuresPath({ activity: activityId })}
            />
            <BigButton
              narrow
              kind="secondary"
              icon="list"
              label={words.signups}
              to={signupsPath(activityId)}
            />
          </>
        )}
      </Buttons>
      <Failure of={save} />
    </>
  );
}
