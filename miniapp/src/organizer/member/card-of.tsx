import './member.scss';
import type { CardView, MemberView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { pathTo } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import {
  BigButton,
  Body,
  Buttons,
  Card,
  Failure,
  Heading,
  Hint,
  Notice,
  QrCode,
  Remote,
  Sheet,
  View,
} from '../../ui';
import { words } from './words';

/** The member's card as it is printed, and a new one where the old is lost. */
export function CardOf({ member }: { member: MemberView }) {
  const cards = useRemote(() => api.members.cards({ query: { memberId: member.id } }), [member.id]);
  const [renewed, setRenewed] = useState(false);
  const [asking, setAsking] = useState(false);
  const renewing = useAction(async () => {
    const card = await api.members.renewCard({ params: { memberId: member.id } });
    cards.put({ items: [card] });
    setAsking(false);
    setRenewed(true);
  });
  return (
    <Card title={words.card} hint={words.cardHint}>
      <Remote of={cards}>{({ items }) => items[0] && <Paper of={items[0]} />}</Remote>
      {renewed && <Notice tone="ok">{words.renewed}</Notice>}
      <Buttons>
        <BigButton
          kind="secondary"
          icon="print"
          label={words.printCard}
          to={pathTo('/organizer/cards/index', { member: member.id })}
        />
        <BigButton kind="danger" label={words.renew} onTap={() => setAsking(true)} />
      </Buttons>
      <Sheet open={asking} title={words.renewTitle(member.name)} onClose={() => setAsking(false)}>
        <Body>{words.renewText}</Body>
        <Failure of={renewing} />
        <BigButton kind="danger" label={words.renewThis} pending={renewing.pending} onTap={renewing.run} />
      </Sheet>
    </Card>
  );
}

const Paper = ({ of: card }: { of: CardView }) => (
  <View className="paper-card">
    <View className="paper-words">
      <Heading level={3}>{card.name}</Heading>
      <Body>{card.branch}</Body>
      {card.phoneLast4 && <Hint>{words.last4(card.phoneLast4)}</Hint>}
    </View>
    <QrCode text={card.url} label={words.cardOf(card.name)} size={140} />
  </View>
);
