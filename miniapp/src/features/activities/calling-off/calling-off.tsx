import { type ActivityForOrganizer, dayWords, type SessionView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Body, Failure, Field, Sheet } from '../../../ui';
import { words } from './words';

interface CallingOffProps {
  readonly session: SessionView;
  readonly onChange: (activity: ActivityForOrganizer) => unknown;
}

/** Calls one session off, or lets it take place after all; those on the list are told. Nothing once it is over. */
export function CallingOff({ session, onChange }: CallingOffProps) {
  const [open, setOpen] = useState(false);
  if (Date.parse(session.endsAt) <= Date.now()) return null;
  const when = dayWords(session.startsAt);
  const off = session.cancelled !== null;
  const Question = off ? Restoring : Stopping;
  return (
    <>
      <BigButton
        narrow
        kind={off ? 'secondary' : 'danger'}
        label={off ? words.restore : words.callOff}
        aria={{ label: off ? words.restoreOf(when) : words.callOffOf(when) }}
        onTap={() => setOpen(true)}
      />
      {open && (
        <Question
          session={session}
          when={when}
          onDone={activity => {
            setOpen(false);
            onChange(activity);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface QuestionProps {
  readonly session: SessionView;
  readonly when: string;
  readonly onDone: (activity: ActivityForOrganizer) => unknown;
  readonly onClose: () => unknown;
}

function Stopping({ session, when, onDone, onClose }: QuestionProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const stopping = useAction(async (_, why: string) =>
    onDone(await api.activities.cancelSession({ params: { sessionId: session.id }, body: { reason: why } })),
  );
  return (
    <Sheet open title={words.title(when)} onClose={onClose}>
      <Body>{words.what}</Body>
      <Field
        label={words.reason}
        hint={words.reasonHint}
        maxLength={100}
        value={reason}
        onChange={setReason}
        error={asked && !reason.trim() ? words.noReason : null}
      />
      <Failure of={stopping} />
      <BigButton
        kind="danger"
        label={words.callOffOf(when)}
        pending={stopping.pending}
        onTap={() => {
          setAsked(true);
          if (reason.trim()) void stopping.run(reason.trim());
        }}
      />
    </Sheet>
  );
}

function Restoring({ session, when, onDone, onClose }: QuestionProps) {
  const restoring = useAction(async () =>
    onDone(await api.activities.restoreSession({ params: { sessionId: session.id } })),
  );
  return (
    <Sheet open title={words.restoreTitle(when)} onClose={onClose}>
      <Body>{words.restoreWhat}</Body>
      <Failure of={restoring} />
      <BigButton label={words.restoreOf(when)} pending={restoring.pending} onTap={restoring.run} />
    </Sheet>
  );
}
