import { dayOf, momentOf, timeWords } from '@wanqing/shared';
import { useState } from 'react';
import { BigButton, Body, Card, Chips, WhenField } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import type { SessionForm } from '../form.rules';
import { likelyDays, moveTo } from '../template.rules';
import { words as shared } from '../words';
import type { Editor } from './use-editor';
import { When } from './when';
import { words } from './words';

/** For a copy: the days most likely meant, one tap each; the times of day are as last time. */
export function NewDay({ editor }: { editor: Editor }) {
  const { form, change, problems } = editor;
  const [open, setOpen] = useState(false);
  const first = form.sessions[0];
  const [likely] = useState(() => likelyDays(first?.day || dayOf(Date.now()), Date.now()));
  if (open || !first) return <When editor={editor} />;
  const move = (day: string) => day && change({ sessions: moveTo(form.sessions, day) });
  return (
    <Card title={words.when}>
      <Chips label={words.likelyDays} options={likely} value={first.day} onChange={move} />
      <WhenField label={words.otherDay} kind="day" value={first.day} onChange={move} />
      <FieldProblem of={problems.session0} />
      <Body>{words.asLastTime(form.sessions.map(hours).join('、'))}</Body>
      <BigButton narrow kind="secondary" label={words.otherTimes} onTap={() => setOpen(true)} />
    </Card>
  );
}

const hours = ({ day, start, end }: SessionForm): string => {
  const at = (time: string) => timeWords(momentOf(day || '2026-01-01', time || '00:00'));
  return shared.until(at(start), at(end));
};
