import { type ApplicationView, type DrawForMember, momentWords } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { rankWords } from '../../features/lottery/choosing.rules';
import { AskReminders } from '../../features/notices/ask-reminders';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Card, Facts, Failure, Figure, Hint, Panel, Sheet, View } from '../../ui';
import '../../features/signups/signups.scss';
import { words } from './words';

interface AppliedProps {
  readonly of: DrawForMember;
  readonly mine: ApplicationView;
  readonly own: boolean;
  /** A moment ago: sounds and vibrates. */
  readonly just: boolean;
  readonly onChange: () => unknown;
  readonly onWithdrawn: () => unknown;
}

/** What one applied for, with the number on the list; changed or withdrawn as long as the draw is open. */
export function Applied({ of: draw, mine, own, just, onChange, onWithdrawn }: AppliedProps) {
  const { companion, by, via, canChange } = mine;
  const said = [
    draw.state === 'open' ? words.drawnAfter(momentWords(draw.closesAt)) : words.waitForDraw,
    ...(companion ? [words.with(companion.name)] : []),
    ...(by && via !== 'companion' ? [words.by(by)] : []),
  ];
  return (
    <>
      <Panel tone="ok" word={words.applied} aloud={just}>
        <Body>{said.join('\n')}</Body>
      </Panel>
      <Card>
        <View>
          <Hint>{own ? words.number : words.numberOf(mine.name)}</Hint>
          <Figure>{mine.number}</Figure>
        </View>
        <Facts of={mine.choices.map(({ title }, place) => [rankWords(place), title])} />
      </Card>
      {canChange.ok && (
        <>
          <BigButton kind="secondary" label={words.change} onTap={onChange} />
          <Withdrawing of={mine} onWithdrawn={onWithdrawn} />
        </>
      )}
      {own && <AskReminders />}
    </>
  );
}

function Withdrawing({
  of: { id },
  onWithdrawn,
}: Pick<AppliedProps, 'onWithdrawn'> & { of: ApplicationView }) {
  const [asked, setAsked] = useState(false);
  const withdraw = useAction(async () => {
    await api.lottery.withdraw({ params: { applicationId: id } });
    setAsked(false);
    await onWithdrawn();
  });
  return (
    <>
      <BigButton kind="secondary" label={words.withdraw} onTap={() => setAsked(true)} />
      <Sheet open={asked} title={words.withdrawAsk} onClose={() => setAsked(false)}>
        <Body>{words.withdrawThen}</Body>
        <View className="leave-go">
          <BigButton kind="danger" label={words.withdrawGo} pending={withdraw.pending} onTap={withdraw.run} />
        </View>
        <Failure of={withdraw} />
      </Sheet>
    </>
  );
}
