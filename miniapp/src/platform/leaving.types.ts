/** A way out that was held up because something is not saved. */
export interface Leaving {
  /** Whether the person is being asked. */
  readonly asked: boolean;
  /** Goes where they wanted to go. */
  readonly leave: () => void;
  readonly stay: () => void;
}
