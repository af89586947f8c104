import type { MeView } from '@wanqing/shared';
import type { RemoteState } from '../../hooks/use-remote';
import { useSession } from '../../hooks/use-session';

/** Who is looking; without network the last known person counts, and nothing is said about it. */
export function useKnown(): RemoteState<MeView> {
  const session = useSession();
  return session.value ? { ...session, failure: null } : session;
}
