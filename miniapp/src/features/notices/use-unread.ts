import type { contract, ResponseOf } from '@wanqing/shared';
import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';

export type Unread = ResponseOf<typeof contract.notices.unread>;

/** What waits to be read, and which calls to be made; undefined while nothing is known yet, null where it cannot be. */
export function useUnread(): Unread | null | undefined {
  const { value, status } = useRemote(() => api.notices.unread(), [], { keepAs: UNREAD });
  return value ?? (status === 'loading' ? undefined : null);
}

/** Name under which it lies on the phone. */
export const UNREAD = 'unread-notices';
