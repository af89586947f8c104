import { momentWords, type SignupEventView } from '@wanqing/shared';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { Body, Hint, Remote, View } from '../../../ui';
import { eventWords, viaWords, words } from './words';

/** What happened to one sign-up, the oldest first; asked for when the fold opens. */
export function History({ signupId }: { signupId: string }) {
  const events = useRemote(() => api.signups.events({ params: { signupId } }), [signupId]);
  return (
    <Remote of={events}>
      {({ items }) => (
        <View className="stack" aria={{ role: 'list' }}>
          {items.map(event => (
            <View className="signup-event" key={`${event.at} ${event.what}`} aria={{ role: 'listitem' }}>
              <Body>{eventWords[event.what]}</Body>
              <Hint>{detailsOf(event)}</Hint>
            </View>
          ))}
        </View>
      )}
    </Remote>
  );
}

const detailsOf = ({ at, by, via, reason }: SignupEventView): string =>
  [momentWords(at), by ? words.by(by) : viaWords[via], reason ? words.because(reason) : '']
    .filter(Boolean)
    .join('，');
