import type { AnnouncementView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Failure, Field, Hint, Sheet } from '../../ui';
import { words } from './words';

interface ReviewingProps {
  readonly of: AnnouncementView;
  readonly onChange: (announcement: AnnouncementView) => unknown;
}

/** Another organizer's answer: fine, or back to its author with a note. */
export function Reviewing({ of: { id, version, author, reviewNote }, onChange }: ReviewingProps) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const answering = useAction(async (_, fine: boolean, what: string) =>
    onChange(
      await api.announcements.review({ params: { announcementId: id }, body: { fine, note: what, version } }),
    ),
  );
  return (
    <Card tone="amber">
      <Body bold>{words.yours}</Body>
      <Hint>{words.writtenBy(author)}</Hint>
      {reviewNote && <Body>{words.why(reviewNote)}</Body>}
      {!open && <Failure of={answering} />}
      <Buttons row>
        <BigButton label={words.fine} pending={answering.pending} onTap={() => answering.run(true, '')} />
        <BigButton kind="secondary" label={words.notFine} onTap={() => setOpen(true)} />
      </Buttons>
      <Sheet open={open} title={words.notFine} onClose={() => setOpen(false)}>
        <Field
          label={words.note}
          hint={words.noteHint}
          maxLength={100}
          value={note}
          onChange={setNote}
          error={asked && !note.trim() ? words.noNote : null}
        />
        <Failure of={answering} />
        <BigButton
          label={words.notFine}
          pending={answering.pending}
          onTap={() => {
            setAsked(true);
            if (note.trim()) void answering.run(false, note.trim());
          }}
        />
      </Sheet>
    </Card>
  );
}
