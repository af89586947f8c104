import type { MeView } from '@wanqing/shared';
import { api } from '../../api';
import { MY_CARD } from '../../features/me/my-card';
import { type RemoteState, useRemote } from '../../hooks/use-remote';
import { Body, Card, Figure, Heading, Hint, QrCode, Remote } from '../../ui';
import { words } from './words';

/** A member's own card, as on paper; opens without network as it was last seen. */
export function MyCard({ member }: { member: NonNullable<MeView['member']> }) {
  const card = useRemote(() => api.members.myCard(), [member.id], { keepAs: MY_CARD });
  return (
    <Remote of={ownOf(card, member.id)}>
      {({ name, branch, phoneLast4, url }) => (
        <Card>
          <QrCode text={url} label={words.codeOf(name)} />
          <Heading>{name}</Heading>
          <Hint>{branch}</Hint>
          {phoneLast4 && (
            <>
              <Body>{words.last4}</Body>
              <Figure aria={{ label: phoneLast4.split('').join(' ') }}>{phoneLast4}</Figure>
            </>
          )}
          <Body>{words.how}</Body>
        </Card>
      )}
    </Remote>
  );
}

/** What another person left on this phone counts as not there. */
const ownOf = <T extends { memberId: string }>(card: RemoteState<T>, memberId: string): RemoteState<T> =>
  card.value && card.value.memberId !== memberId
    ? { ...card, value: undefined, status: card.failure ? 'failed' : 'loading' }
    : card;
