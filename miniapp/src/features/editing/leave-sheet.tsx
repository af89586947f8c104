import { useLeaving } from '../../platform/leaving';
import { BigButton, Body, Sheet } from '../../ui';
import { words } from './words';

interface LeaveSheetProps {
  readonly unsaved: boolean;
  readonly pending: boolean;
  /** Saves; answers whether it worked. Left out where it can only be dropped. */
  readonly onSave?: () => Promise<boolean>;
  readonly onDrop: () => unknown;
}

/** Asks before something unsaved is left behind. */
export function LeaveSheet({ unsaved, pending, onSave, onDrop }: LeaveSheetProps) {
  const leaving = useLeaving(unsaved, words.leaveQuestion);
  return (
    <Sheet open={leaving.asked} title={words.leaveTitle} onClose={leaving.stay}>
      <Body>{words.leaveText}</Body>
      {onSave && (
        <BigButton
          label={words.saveAndLeave}
          pending={pending}
          onTap={async () => ((await onSave()) ? leaving.leave() : leaving.stay())}
        />
      )}
      <BigButton
        kind="danger"
        label={words.leaveUnsaved}
        onTap={() => {
          onDrop();
          leaving.leave();
        }}
      />
    </Sheet>
  );
}
