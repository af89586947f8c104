import { SaveBar as Bar, type Step } from '../../editing/save-bar';
import type { Editor } from './use-editor';
import type { usePublishing } from './use-publishing';
import { words } from './words';

interface SaveBarProps {
  readonly editor: Editor;
  readonly publishing: ReturnType<typeof usePublishing>;
  readonly onPreview: () => unknown;
  /** Boxes were looked over and something is wrong. */
  readonly onWrong: () => unknown;
}

/** What can be done with an activity: while it is a draft, and once members see it. */
export function SaveBar({ editor, publishing, onPreview, onWrong }: SaveBarProps) {
  const live = editor.version?.state === 'published';
  const { pending, run } = publishing;
  const preview: Step = { label: words.preview, whole: true, run: onPreview };
  const steps: Step[] = live
    ? [{ label: words.saveChanges, whole: true, run: 'save' }, preview]
    : [
        { label: words.saveAndPublish, whole: true, pending, run },
        preview,
        { label: words.saveDraft, icon: 'save', whole: false, run: 'save' },
      ];
  return (
    <Bar
      draft={editor}
      steps={steps}
      saved={live ? words.savedChanges : words.savedDraft}
      beside={publishing}
      onWrong={onWrong}
    />
  );
}
