import type { ActivityForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { Fields } from '../../features/activities/editor/fields';
import { useEditor } from '../../features/activities/editor/use-editor';
import { usePublishing } from '../../features/activities/editor/use-publishing';
import { type ActivityForm, formOf } from '../../features/activities/form.rules';
import { Preview } from '../../features/activities/preview';
import { LeaveSheet } from '../../features/editing/leave-sheet';
import { scrollTo, toTop } from '../../platform/scroll';
import { BigButton, Buttons, Failure, Page } from '../../ui';
import { words } from './words';

interface EditingProps {
  readonly title: string;
  readonly start: { readonly activity: ActivityForOrganizer | null; readonly blank: ActivityForm };
  readonly copied: boolean;
}

/** The editor and, before publishing, the page as members will read it. */
export function Editing({ title, start, copied }: EditingProps) {
  const editor = useEditor(start.activity, start.blank);
  const publishing = usePublishing(editor, ({ id }) => id);
  const [looking, setLooking] = useState(false);
  const look = (at: boolean) => () => {
    setLooking(at);
    toTop();
  };
  const live = editor.version?.state === 'published';
  const leave = (onSave: () => Promise<boolean>) => (
    <LeaveSheet
      unsaved={editor.unsaved}
      pending={editor.saving.pending}
      onSave={onSave}
      onDrop={editor.drop}
    />
  );
  const save = async () => Boolean(await editor.save());
  if (looking) {
    return (
      <Page for="organizer" title={words.previewTitle} onBack={look(false)}>
        <Preview of={editor.form} />
        <Failure of={publishing} />
        <Failure of={editor.saving} />
        <Buttons>
          {!live && <BigButton label={words.publish} pending={publishing.pending} onTap={publishing.run} />}
          <BigButton kind="secondary" label={words.backToEditing} onTap={look(false)} />
        </Buttons>
        {leave(save)}
      </Page>
    );
  }
  return (
    <Page for="organizer" title={title} under={editor.form.title}>
      <Fields
        editor={editor}
        publishing={publishing}
        copied={copied}
        onPreview={look(true)}
        onWrong={() => scrollTo('.field-error')}
        onStartOver={() => editor.take(editor.version ? formOf(editor.version) : start.blank, editor.version)}
      />
      {leave(async () => editor.check(false) && (await save()))}
    </Page>
  );
}
