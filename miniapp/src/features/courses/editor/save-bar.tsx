import type { usePublishing } from '../../activities/editor/use-publishing';
import { SaveBar as Bar, type Step } from '../../editing/save-bar';
import type { CourseDraft } from './use-course';
import { words } from './words';

interface SaveBarProps {
  readonly draft: CourseDraft;
  readonly publishing: ReturnType<typeof usePublishing>;
  readonly onPreview: () => unknown;
  /** Boxes were looked over and something is wrong. */
  readonly onWrong: () => unknown;
}

/** What can be done with a course: while it is a draft, and once members see it. */
export function SaveBar({ draft, publishing, onPreview, onWrong }: SaveBarProps) {
  const live = draft.version?.activity.state === 'published';
  const { pending, run } = publishing;
  const preview: Step = { label: words.preview, whole: true, run: onPreview };
  const steps: Step[] = live
    ? [{ label: words.saveChanges, whole: false, run: 'save' }, preview]
    : [
        { label: words.saveAndPublish, whole: true, pending, run },
        preview,
        { label: words.saveDraft, icon: 'save', whole: false, run: 'save' },
      ];
  return (
    <Bar
      draft={draft}
      steps={steps}
      saved={live ? words.savedChanges : words.savedDraft}
      beside={publishing}
      onWrong={onWrong}
    />
  );
}
