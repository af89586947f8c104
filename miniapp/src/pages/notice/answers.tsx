import type { Answer, NoticeView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { AskReminders } from '../../features/notices/ask-reminders';
import { keep } from '../../features/notices/kept';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Failure, Heading, Notice } from '../../ui';
import { words } from './words';

interface AnswersProps {
  readonly of: NoticeView;
  readonly onAnswered: (notice: NoticeView) => void;
}

/** The question of a notice as big buttons; an answer may be changed as long as it matters. */
export function Answers({ of: notice, onAnswered }: AnswersProps) {
  const { question, answer, canAnswer, for: relative } = notice;
  const [again, setAgain] = useState(false);
  const answering = useAction(async (_key: string, given: Answer) => {
    const params = { noticeId: notice.id };
    const answered = await api.notices.answer({ params, body: { answer: given, for: relative?.memberId } });
    keep(answered);
    setAgain(false);
    onAnswered(answered);
  });
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
  const say = (given: Answer) => ({ pending: answering.pending, onTap: () => answering.run(given) });
  return (
    <Card title={relative && question === 'attend' ? words.askFor(relative.name) : words.ask[question]}>
      {question === 'ack' ? (
        <BigButton kind="hero" icon="tick" label={words.ack} {...say('ack')} />
      ) : (
        <Buttons>
          <BigButton icon="tick" label={relative ? words.goFor : words.go} {...say('go')} />
          <BigButton kind="secondary" label={relative ? words.stayFor : words.stay} {...say('stay')} />
        </Buttons>
      )}
      <Failure of={answering} />
    </Card>
  );
}
