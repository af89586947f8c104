import type { CallTask } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Facts, Failure, Hint, Notice } from '../../ui';
import { Moment } from '../arrival/moment';
import { callWords } from './call-words';
import { lastCallWords } from './calls.rules';
import { RecordCall } from './record-call';

interface CallCardProps {
  readonly of: CallTask;
  readonly onChanged: (task: CallTask) => unknown;
}

/** Somebody to ring up: numbers to press, what to say, and what came of it. */
export function CallCard({ of: task, onChanged }: CallCardProps) {
  const [recording, setRecording] = useState(false);
  const { name, branch, age, phoneNote, call } = task;
  return (
    <Card title={name} hint={age === null ? branch : `${branch}，${callWords.age(age)}`}>
      {task.open ? <Numbers of={task} /> : null}
      {task.open && phoneNote && <Hint>{callWords.note(phoneNote)}</Hint>}
      {task.open && (
        <Facts
          of={[
            [callWords.say, [task.title, task.summary].filter(text => text).join('\n')],
            [callWords.when, task.when && <Moment key="when">{task.when}</Moment>],
            [callWords.place, task.place],
            [callWords.bring, task.bring],
          ]}
        />
      )}
      {call && (
        <Notice tone={task.open ? 'amber' : 'ok'}>
          {lastCallWords(call, Date.now()) + (call.note ? `\n${call.note}` : '')}
        </Notice>
      )}
      {task.open && <BigButton label={callWords.record} onTap={() => setRecording(true)} />}
      {call?.undoable && <Undo of={task} onChanged={onChanged} />}
      <RecordCall
        key={`${call?.at}`}
        of={task}
        open={recording}
        onClose={() => setRecording(false)}
        onRecorded={recorded => {
          setRecording(false);
          onChanged(recorded);
        }}
      />
    </Card>
  );
}

function Numbers({ of: { phone, landline, relatives } }: { of: CallTask }) {
  const reachable = relatives.filter(relative => relative.phone);
  if (!phone && !landline && reachable.length === 0) return <Notice>{callWords.noPhone}</Notice>;
  return (
    <Buttons>
      {phone && <NumberToRing label={callWords.mobile} number={phone} />}
      {landline && <NumberToRing label={callWords.landline} number={landline} />}
      {reachable.map(relative => (
        <NumberToRing
          key={relative.name}
          label={callWords.relative(relative.name, relative.relation)}
          number={relative.phone as string}
        />
      ))}
    </Buttons>
  );
}

const NumberToRing = ({ label, number }: { label: string; number: string }) => (
  <>
    <Body bold>{number}</Body>
    <BigButton kind="secondary" icon="phone" label={label} tel={number} />
  </>
);

function Undo({ of: { noticeId, memberId }, onChanged }: CallCardProps) {
  const undo = useAction(async () =>
    onChanged(await api.notices.undoCall({ params: { noticeId, memberId } })),
  );
  return (
    <>
      <BigButton kind="secondary" label={callWords.undo} pending={undo.pending} onTap={undo.run} />
      <Failure of={undo} />
    </>
  );
}
