import type { AnnouncementView } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { scrollTo } from '../../../platform/scroll';
import { BigButton, Body, Buttons, Card, Facts, Notice, Remote } from '../../../ui';
import { merge } from '../../activities/merge.rules';
import { audienceWords, type Names } from '../audience.rules';
import { noticeDifferences } from '../differences.rules';
import { type NoticeForm, noticeFormOf } from '../form.rules';
import type { Editor } from './use-editor';
import { words } from './words';

/** Somebody else saved meanwhile: both versions side by side, and nothing that was typed is lost. */
export function Conflict({ editor, names }: { editor: Editor; names: Names }) {
  const [mine, setMine] = useState<NoticeForm | null>(null);
  const clash = editor.saving.failure?.code === 'CHANGED_MEANWHILE';
  if (mine && !clash) {
    return (
      <Notice>
        <Body tone="inherit">{words.tookTheirs}</Body>
        <BigButton
          narrow
          kind="secondary"
          label={words.backToMine}
          onTap={() => {
            editor.take(mine, editor.announcement);
            setMine(null);
          }}
        />
      </Notice>
    );
  }
  if (!clash || !editor.announcement) return null;
  return (
    <Versions
      id={editor.announcement.id}
      editor={editor}
      names={names}
      onMine={(merged, newest) => {
        editor.take(merged, newest);
        return editor.save(merged, newest);
      }}
      onTheirs={newest => {
        setMine(editor.form);
        editor.take(noticeFormOf(newest), newest);
        editor.saving.forget();
      }}
    />
  );
}

interface VersionsProps {
  readonly id: string;
  readonly editor: Editor;
  readonly names: Names;
  /** What both wrote, put together: mine where we differ. */
  readonly onMine: (merged: NoticeForm, newest: AnnouncementView) => unknown;
  readonly onTheirs: (newest: AnnouncementView) => unknown;
}

function Versions({ id, editor: { base, form }, names, onMine, onTheirs }: VersionsProps) {
  const newest = useRemote(() => api.announcements.show({ params: { announcementId: id } }), [id]);
  // The buttons that brought it up may lie far below.
  useEffect(() => scrollTo('.card-amber'), []);
  return (
    <Card tone="amber" title={words.changedTitle}>
      <Remote of={newest}>
        {theirs => {
          const there = noticeFormOf(theirs);
          const merged = merge(base, form, there);
          const found = noticeDifferences(merged, there, audience => audienceWords(audience, names));
          return (
            <>
              <Body>{found.length > 0 ? words.changedText : words.changedNothing}</Body>
              <Facts
                of={found.map(({ what, mine: one, theirs: other }) => [
                  what,
                  `${words.theirs(other)}\n${words.mine(one)}`,
                ])}
              />
              <Buttons row>
                <BigButton label={words.keepMine} onTap={() => onMine(merged, theirs)} />
                <BigButton kind="secondary" label={words.takeTheirs} onTap={() => onTheirs(theirs)} />
              </Buttons>
            </>
          );
        }}
      </Remote>
    </Card>
  );
}
