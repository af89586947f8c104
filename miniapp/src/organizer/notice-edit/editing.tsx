import type { AnnouncementView } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { useCount } from '../../features/announcements/audience/use-count';
import { useNames } from '../../features/announcements/audience/use-names';
import { Fields } from '../../features/announcements/editor/fields';
import { useEditor } from '../../features/announcements/editor/use-editor';
import { audienceOf, type NoticeForm } from '../../features/announcements/form.rules';
import { useSending } from '../../features/announcements/sending/use-sending';
import { LeaveSheet } from '../../features/editing/leave-sheet';
import { useUnits } from '../../features/org/use-units';
import { back } from '../../hooks/nav';
import { scrollTo, toTop } from '../../platform/scroll';
import { Page } from '../../ui';
import { Look } from './look';

interface EditingProps {
  readonly title: string;
  readonly start: AnnouncementView | null;
  readonly blank: NoticeForm;
  /** What a new one begins with: names the drawer of what is typed. */
  readonly from: string;
  readonly onSent: (answer: AnnouncementView) => unknown;
}

/** The boxes and, before sending, the notice as it will be read and everybody it will go to. */
export function Editing({ title, start, blank, from, onSent }: EditingProps) {
  const editor = useEditor(start, blank, from);
  const units = useUnits();
  const audience = audienceOf(editor.form);
  const names = useNames(audience, units.value);
  const count = useCount(audience);
  const sending = useSending(editor, onSent, count.reload);
  const [looking, setLooking] = useState(false);
  const [gone, setGone] = useState(false);
  // Only once nothing counts as unsaved any more: leaving would ask.
  useEffect(() => {
    if (gone) back();
  }, [gone]);
  const look = (at: boolean) => () => {
    setLooking(at);
    sending.forget();
    toTop();
  };
  const leave = (
    <LeaveSheet
      unsaved={(editor.unsaved || editor.uploads.busy) && !gone}
      pending={editor.saving.pending}
      onSave={async () => editor.check(false) && Boolean(await editor.save())}
      onDrop={editor.drop}
    />
  );
  if (looking) {
    return (
      <Look editor={editor} names={names} count={count} units={units} sending={sending} onBack={look(false)}>
        {leave}
      </Look>
    );
  }
  return (
    <Page for="organizer" title={title} under={editor.form.title}>
      <Fields
        editor={editor}
        units={units}
        names={names}
        count={count}
        onPreview={look(true)}
        onWrong={() => scrollTo('.field-error')}
        onStartOver={() => editor.take(editor.base, editor.version)}
        onRemoved={() => {
          editor.drop();
          setGone(true);
        }}
      />
      {leave}
    </Page>
  );
}
