import type { CourseForOrganizer, TermView } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { usePublishing } from '../../features/activities/editor/use-publishing';
import { Fields } from '../../features/courses/editor/fields';
import type { CourseForm } from '../../features/courses/editor/form.rules';
import { Preview } from '../../features/courses/editor/preview';
import { useCourse } from '../../features/courses/editor/use-course';
import { LeaveSheet } from '../../features/editing/leave-sheet';
import { back } from '../../hooks/nav';
import { scrollTo, toTop } from '../../platform/scroll';
import { BigButton, Buttons, Failure, Page } from '../../ui';
import { words } from './words';

interface EditingProps {
  readonly title: string;
  readonly start: CourseForOrganizer | null;
  readonly blank: CourseForm;
  readonly terms: readonly TermView[];
  readonly copied: boolean;
}

/** The editor and, before publishing, the course as members will read it. */
export function Editing({ title, start, blank, terms, copied }: EditingProps) {
  const draft = useCourse(start, blank);
  const publishing = usePublishing(draft, ({ activity }) => activity.id);
  const [looking, setLooking] = useState(false);
  const [gone, setGone] = useState(false);
  // Only once nothing counts as unsaved any more: leaving would ask.
  useEffect(() => {
    if (gone) back();
  }, [gone]);
  const look = (at: boolean) => () => {
    setLooking(at);
    toTop();
  };
  const live = draft.version?.activity.state === 'published';
  const save = async () => Boolean(await draft.save());
  const leave = (onSave: () => Promise<boolean>) => (
    <LeaveSheet
      unsaved={draft.unsaved && !gone}
      pending={draft.saving.pending}
      onSave={onSave}
      onDrop={draft.drop}
    />
  );
  if (looking) {
    return (
      <Page for="organizer" title={words.previewTitle} onBack={look(false)}>
        <Preview of={draft.form} />
        <Failure of={publishing} />
        <Failure of={draft.saving} />
        <Buttons>
          {!live && <BigButton label={words.publish} pending={publishing.pending} onTap={publishing.run} />}
          <BigButton kind="secondary" label={words.backToEditing} onTap={look(false)} />
        </Buttons>
        {leave(save)}
      </Page>
    );
  }
  return (
    <Page for="organizer" title={title} under={draft.form.title}>
      <Fields
        draft={draft}
        publishing={publishing}
        terms={terms}
        copied={copied}
        onPreview={look(true)}
        onWrong={() => scrollTo('.field-error')}
        onStartOver={() => draft.take(draft.base, draft.version)}
        onRemoved={() => {
          draft.drop();
          setGone(true);
        }}
      />
      {leave(async () => draft.check(false) && (await save()))}
    </Page>
  );
}
