import type { contract, ResponseOf } from '@wanqing/shared';
import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';

export type Unread = ResponseOf<typeof contract.notices.unread>;

/** What waits to be read, and which calls to be made; null until the server has said so once. */
export const useUnread = (): Unread | null =>
  useRemote(() => api.notices.unread(), [], { keepAs: UNREAD }).value ?? null;

/** Name under which it lies on the phone. */
export const UNREAD = 'unread-notices';
