import { useState } from 'react';
import { BigButton, Buttons, Failure, Notice, View } from '../../../ui';
import type { Editor } from './use-editor';
import { words } from './words';

interface SaveBarProps {
  readonly editor: Editor;
  readonly onPreview: () => unknown;
  /** Boxes were looked over and something is wrong. */
  readonly onWrong: () => unknown;
}

/** What can be done with what is typed, and what became of it. */
export function SaveBar({ editor, onPreview, onWrong }: SaveBarProps) {
  const [saved, setSaved] = useState(false);
  const when = (whole: boolean, run: () => unknown) => async () => {
    setSaved(false);
    if (editor.check(whole)) await run();
    else onWrong();
  };
  const save = when(false, async () => setSaved(Boolean(await editor.save())));
  const clash = editor.saving.failure?.code === 'CHANGED_MEANWHILE';
  return (
    <View className="stack">
      {Object.keys(editor.problems).length > 0 && <Notice tone="brick">{words.mend}</Notice>}
      {!clash && <Failure of={editor.saving} />}
      {saved && !editor.unsaved && <Notice tone="ok">{words.savedDraft}</Notice>}
      <Buttons>
        <BigButton label={words.preview} onTap={when(true, onPreview)} />
        <BigButton
          kind="secondary"
          icon="save"
          label={words.saveDraft}
          pending={editor.saving.pending}
          onTap={save}
        />
      </Buttons>
    </View>
  );
}
