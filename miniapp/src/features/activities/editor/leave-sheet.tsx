import { useLeaving } from '../../../platform/leaving';
import { BigButton, Body, Sheet } from '../../../ui';
import type { Editor } from './use-editor';
import { words } from './words';

interface LeaveSheetProps {
  readonly editor: Editor;
  /** Saves; answers whether it worked. */
  readonly onSave: () => Promise<boolean>;
}

/** Asks before something unsaved is left behind. */
export function LeaveSheet({ editor, onSave }: LeaveSheetProps) {
  const leaving = useLeaving(editor.unsaved, words.leaveQuestion);
  return (
    <Sheet open={leaving.asked} title={words.leaveTitle} onClose={leaving.stay}>
      <Body>{words.leaveText}</Body>
      <BigButton
        label={words.saveAndLeave}
        pending={editor.saving.pending}
        onTap={async () => ((await onSave()) ? leaving.leave() : leaving.stay())}
      />
      <BigButton
        kind="danger"
        label={words.leaveUnsaved}
        onTap={() => {
          editor.drop();
          leaving.leave();
        }}
      />
    </Sheet>
  );
}
