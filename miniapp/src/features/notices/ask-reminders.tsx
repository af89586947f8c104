import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { askForMessages, canAskForMessages } from '../../platform/messages';
import { BigButton, Body, Card, Failure } from '../../ui';
import { words } from './words';

/**
 * Asks, on a button of its own and after the result, whether WeChat may remind this person. Nothing in a
 * browser, or where no template is set up.
 */
export const AskReminders = () => (canAskForMessages ? <Ask /> : null);

function Ask() {
  const push = useRemote(() => api.notices.push());
  const [answer, setAnswer] = useState<'accepted' | 'not' | null>(null);
  const templateIds = push.value?.kinds.map(({ templateId }) => templateId) ?? [];
  const ask = useAction(async (requestKey: string) => {
    // First of all: WeChat asks only inside the tap itself.
    const answers = await askForMessages(templateIds);
    if (answers.length > 0) await api.notices.reportPush({ body: { answers, requestKey } });
    setAnswer(answers.some(one => one.answer === 'accept') ? 'accepted' : 'not');
  });
  if (templateIds.length === 0) return null;
  if (answer) return <Body>{answer === 'accepted' ? words.reminded : words.notReminded}</Body>;
  return (
    <Card>
      <BigButton
        kind="secondary"
        icon="say"
        label={words.remindMe}
        pending={ask.pending}
        onTap={() => ask.run()}
      />
      <Body>{words.remindMeHow}</Body>
      <Failure of={ask} />
    </Card>
  );
}
