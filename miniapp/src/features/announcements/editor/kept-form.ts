import { type Kept, keptForm } from '../../activities/editor/kept-form';

/** Drawer of one notice's form: `draft-<id>`, `new-<template>`, `correction-<id>`. */
export const keptNotice = <T>(name: string): Kept<T> => keptForm(`notice-form-${name}`);

/** Drawer of a new notice, by what it began with. */
export const newDrawer = (from: string): string => `new-${from}`;
