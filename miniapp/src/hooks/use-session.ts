import type { MeView } from '@wanqing/shared';
import { refreshMe, session } from '../api/index';
import { useStore } from './store';
import { type RemoteState, useRemote } from './use-remote';

/** Who is looking, as last known; null on a phone that has never reached the server. */
export const useMe = (): MeView | null => useStore(session.me);

/** Who is looking, asked anew when the page shows; without network the last known person. */
export function useSession(): RemoteState<MeView> {
  const asked = useRemote(refreshMe);
  const me = useMe();
  return me ? { ...asked, status: 'ready', value: me } : asked;
}
