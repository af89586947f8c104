import { storage } from '../../platform/storage';

/** What is typed and not yet saved lies on this phone, so that a closed window or a wrong tap loses nothing. */
export interface Kept<T> {
  get(): T | null;
  keep(form: T): void;
  forget(): void;
}

/** Drawer of one form, by a name of its own: `activity-form-new`, `notice-form-<id>`. */
export const keptForm = <T>(key: string): Kept<T> => ({
  get: () => storage.get<T>(key),
  keep: form => storage.set(key, form),
  forget: () => storage.remove(key),
});
