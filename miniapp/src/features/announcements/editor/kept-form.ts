import { storage } from '../../../platform/storage';

/** What is typed and not yet saved lies on this phone, so that a closed window or a wrong tap loses nothing. */
export interface Kept<T> {
  get(): T | null;
  keep(form: T): void;
  forget(): void;
}

/** Drawer of one form: `draft-<id>`, `new-<template>`, `correction-<id>`. */
export function keptForm<T>(name: string): Kept<T> {
  const key = `notice-form-${name}`;
  return {
    get: () => storage.get<T>(key),
    keep: form => storage.set(key, form),
    forget: () => storage.remove(key),
  };
}

/** Drawer of a new notice, by what it began with. */
export const newDrawer = (from: string): string => `new-${from}`;
