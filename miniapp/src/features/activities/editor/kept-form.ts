import { storage } from '../../../platform/storage';
import type { ActivityForm } from '../form.rules';

const NEW = 'new';

/** What is typed and not yet saved lies on this phone, so that a closed window or a wrong tap loses nothing. */
export function keptForm(id: string | undefined) {
  const key = `activity-form-${id ?? NEW}`;
  return {
    get: () => storage.get<ActivityForm>(key),
    keep: (form: ActivityForm) => storage.set(key, form),
    forget: () => storage.remove(key),
  };
}
