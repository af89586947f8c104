import type { Arrival } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Field, Sheet } from '../../ui';
import { words } from './words';

export interface UndoSheetProps {
  readonly of: Arrival;
  readonly onDone: () => unknown;
  readonly onClose: () => unknown;
}

/** Asks once more before a check-in is taken back; the button names the person. */
export function UndoSheet({ of: { checkInId, name }, onDone, onClose }: UndoSheetProps) {
  const [reason, setReason] = useState('');
  const undo = useAction(async () => {
    await api.checkins.undo({ params: { checkInId }, body: { reason } });
    onDone();
  });
  return (
    <Sheet open title={words.undoAsk(name)} onClose={onClose}>
      <Body>{words.undoWhat}</Body>
      <Field
        label={words.reason}
        hint={words.reasonHint}
        maxLength={60}
        value={reason}
        onChange={setReason}
      />
      <BigButton kind="danger" label={words.undoOf(name)} pending={undo.pending} onTap={undo.run} />
      <Failure of={undo} />
    </Sheet>
  );
}
