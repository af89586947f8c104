/** Whether the page fills the whole screen, and how to make it; null where that cannot be done. */
export const useFullScreen = (): { readonly full: boolean; readonly enter: (() => void) | null } => ({
  full: true,
  enter: null,
});
