import type { Answer, CallOutcome, CallTask } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Choice, Failure, Field, Notice, Sheet } from '../../ui';
import { callWords, outcomeWords } from './call-words';

interface RecordCallProps {
  readonly of: Pick<CallTask, 'noticeId' | 'memberId' | 'name' | 'question'>;
  readonly open: boolean;
  readonly onClose: () => unknown;
  readonly onRecorded: (task: CallTask) => unknown;
}

const outcomes = (['reached', 'no_answer', 'family', 'wrong_number'] as const).map(value => ({
  value,
  label: outcomeWords[value],
}));

/** What came of a call, and what the person said, on their behalf. */
export function RecordCall({ of: task, open, onClose, onRecorded }: RecordCallProps) {
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [answer, setAnswer] = useState<Answer | 'none'>('none');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const spoken = outcome === 'reached' || outcome === 'family';
  const record = useAction(async (requestKey: string, given: CallOutcome) => {
    const { noticeId, memberId } = task;
    const said = spoken && task.question !== 'none' && answer !== 'none' ? answer : null;
    const body = { outcome: given, answer: said, note: note.trim(), requestKey };
    onRecorded(await api.notices.recordCall({ params: { noticeId, memberId }, body }));
  });
  const save = () => {
    setTried(true);
    return outcome ? record.run(outcome) : undefined;
  };
  return (
    <Sheet open={open} title={callWords.recordOf(task.name)} onClose={onClose}>
      <Choice label={callWords.outcome} options={outcomes} value={outcome} onChange={setOutcome} />
      {spoken && task.question !== 'none' && (
        <Choice
          label={callWords.answer[task.question]}
          row
          options={answersTo(task.question)}
          value={answer}
          onChange={setAnswer}
        />
      )}
      <Field
        label={callWords.remark}
        hint={callWords.remarkHint}
        maxLength={100}
        value={note}
        onChange={setNote}
      />
      {tried && !outcome && <Notice>{callWords.choose}</Notice>}
      <BigButton label={callWords.save} pending={record.pending} onTap={save} />
      <Failure of={record} />
    </Sheet>
  );
}

const answersTo = (question: 'ack' | 'attend') => {
  const values = question === 'ack' ? (['ack', 'none'] as const) : (['go', 'stay', 'none'] as const);
  return values.map(value => ({ value, label: callWords.answers[value] }));
};
