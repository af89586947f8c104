const drawer = (name: string): string => `notice-form-${name}`;

/** Drawers on this phone of what is typed: of a draft, of a new notice by what it began with, of a correction. */
export const draftDrawer = (id: string): string => drawer(`draft-${id}`);
export const newDrawer = (from: string): string => drawer(`new-${from}`);
export const correctionDrawer = (id: string): string => drawer(`correction-${id}`);
