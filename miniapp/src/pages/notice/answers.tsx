import type { Answer, NoticeView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { AskReminders } from '../../features/notices/ask-reminders';
import { keep } from '../../features/notices/kept';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Failure, Heading, Notice, View } from '../../ui';
import { words } from './words';

interface AnswersProps {
  readonly of: NoticeView;
  readonly onAnswered: (notice: NoticeView) => void;
}

/** The question of a notice and its answer, which may be changed as long as it matters. */
export function Answers({ of: notice, onAnswered }: AnswersProps) {
  const { question, answer, canAnswer, for: relative } = notice;
  const [again, setAgain] = useState(false);
  if (question === 'none') return null;
  if (answer && !again)
    return (
      <>
        <Notice tone="ok">
          <Heading tone="inherit">{words.answered[answer]}</Heading>
        </Notice>
        {question === 'attend' && canAnswer.ok && (
          <BigButton kind="secondary" label={words.change} onTap={() => setAgain(true)} />
        )}
        {!relative && <AskReminders />}
      </>
    );
  if (!canAnswer.ok) return canAnswer.reason === 'NOTICE_OVER' ? <Body>{words.over}</Body> : null;
  const answered = (now: NoticeView) => {
    setAgain(false);
    onAnswered(now);
  };
  return <Asked of={notice} question={question} onAnswered={answered} />;
}

/** Below the text, once it has been read; both answers weigh the same. */
function Asked({ of: { id, for: relative }, question, onAnswered }: AskedProps) {
  const answering = useAction(async (_key: string, given: Answer) => {
    const body = { answer: given, for: relative?.memberId };
    const answered = await api.notices.answer({ params: { noticeId: id }, body });
    keep(answered);
    onAnswered(answered);
  });
  const title = relative ? words.askFor[question](relative.name) : words.ask[question];
  const choice = (given: Answer, label: string) => (
    <BigButton
      kind="answer"
      icon={given === 'ack' ? 'tick' : undefined}
      label={label}
      pending={answering.pending}
      onTap={() => answering.run(given)}
    />
  );
  return (
    <Card title={title}>
      <View aria={{ role: 'group', label: title }}>
        <Buttons>
          {question === 'ack' && choice('ack', words.ack)}
          {question === 'attend' && choice('go', relative ? words.goFor : words.go)}
          {question === 'attend' && choice('stay', relative ? words.stayFor : words.stay)}
        </Buttons>
      </View>
      <Failure of={answering} />
    </Card>
  );
}

interface AskedProps extends AnswersProps {
  readonly question: 'ack' | 'attend';
}
