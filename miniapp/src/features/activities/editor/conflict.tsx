import type { ActivityForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Body, Buttons, Card, Facts, Notice, Remote } from '../../../ui';
import { differences } from '../differences.rules';
import { type ActivityForm, formOf } from '../form.rules';
import { merge } from '../merge.rules';
import type { Editor } from './use-editor';
import { words } from './words';

/** Somebody else saved meanwhile: both versions side by side, and nothing that was typed is lost. */
export function Conflict({ editor }: { editor: Editor }) {
  const [mine, setMine] = useState<ActivityForm | null>(null);
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
            editor.replace(mine, editor.activity);
            setMine(null);
          }}
        />
      </Notice>
    );
  }
  if (!clash || !editor.activity) return null;
  return (
    <Versions
      id={editor.activity.id}
      base={editor.base}
      mine={editor.form}
      onMine={(merged, newest) => editor.save(withoutGone(merged, newest), newest)}
      onTheirs={newest => {
        setMine(editor.form);
        editor.replace(formOf(newest), newest);
        editor.saving.forget();
      }}
    />
  );
}

/** Sessions that the others have removed come back as new ones. */
const withoutGone = (form: ActivityForm, newest: ActivityForOrganizer): ActivityForm => ({
  ...form,
  sessions: form.sessions.map(({ id, ...session }) =>
    newest.sessions.some(other => other.id === id) ? { id, ...session } : session,
  ),
});

interface VersionsProps {
  readonly id: string;
  readonly base: ActivityForm;
  readonly mine: ActivityForm;
  /** What both wrote, put together: mine where we differ. */
  readonly onMine: (merged: ActivityForm, newest: ActivityForOrganizer) => unknown;
  readonly onTheirs: (newest: ActivityForOrganizer) => unknown;
}

function Versions({ id, base, mine, onMine, onTheirs }: VersionsProps) {
  const newest = useRemote(() => api.activities.organizerShow({ params: { activityId: id } }), [id]);
  return (
    <Card tone="amber" title={words.changedTitle}>
      <Remote of={newest}>
        {theirs => {
          const names = new Map(theirs.invitedUnits.map(unit => [unit.id, unit.name]));
          const merged = merge(base, mine, formOf(theirs));
          const found = differences(merged, formOf(theirs), unit => names.get(unit) ?? '');
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
