import type { SignupPage, SignupView } from '@wanqing/shared';
import { api } from '../../api';
import { Moment } from '../../features/arrival/moment';
import { refusalWords } from '../../features/signups/glance.rules';
import { untilWords } from '../../features/signups/when.rules';
import { words as signupWords } from '../../features/signups/words';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Failure, Heading, View } from '../../ui';
import '../../features/signups/signups.scss';
import { words } from './words';

interface OfferProps {
  readonly of: SignupPage;
  readonly mine: SignupView;
  readonly own: boolean;
  readonly onAnswered: (answered: SignupView) => unknown;
}

/** A seat that was freed for this person: until when, and two buttons that weigh the same. */
export function Offer({ of: { activity, person }, mine, own, onAnswered }: OfferProps) {
  const answer = useAction(async (requestKey: string, yes: boolean) => {
    const given = { params: { signupId: mine.id }, body: { reason: '', requestKey } };
    onAnswered(yes ? await api.signups.accept(given) : await api.signups.decline(given));
  });
  const button = (label: string, yes: boolean) => (
    <BigButton
      kind="answer"
      icon={yes ? 'tick' : undefined}
      label={label}
      pending={answer.pending}
      onTap={() => answer.run(yes)}
    />
  );
  return (
    <View className="offer">
      <Heading>{words.seatIn(activity.title)}</Heading>
      {mine.answerBy && <Moment>{signupWords.answerUntil(untilWords(mine.answerBy, Date.now()))}</Moment>}
      {mine.canAnswer.ok ? (
        <View aria={{ role: 'group', label: words.seatIn(activity.title) }}>
          <Buttons>
            {button(mine.companion ? words.goBoth : words.go, true)}
            {button(words.decline, false)}
          </Buttons>
        </View>
      ) : (
        <Body bold>{refusalWords(mine.canAnswer)}</Body>
      )}
      <Failure of={answer} />
      {!own && <Body>{person.name}</Body>}
      {mine.companion && <Body>{words.together(mine.companion.name)}</Body>}
    </View>
  );
}
