import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { storage } from '../../../platform/storage';

const KEPT = 'teaches';

/** Takes what one person teaches away from the next one. */
export const forgetTeaching = (): void => storage.remove(KEPT);

/**
 * Whether this person teaches or is the monitor of a class around today; undefined before the server has ever
 * said so on this phone, so that nothing need move when it does.
 */
export function useTeaches(): boolean | undefined {
  const asked = useRemote(
    async () => {
      const { items, near } = await api.courses.classes();
      return items.length + near.length > 0;
    },
    [],
    { keepAs: KEPT },
  );
  return asked.status === 'loading' ? undefined : (asked.value ?? false);
}
