/** What a screen reader is told; written once, sent in the form each platform understands. */
export interface Aria {
  readonly role?: string;
  /** Spoken instead of the visible text; must contain it. */
  readonly label?: string;
  /** Ornament: left out when reading. */
  readonly hidden?: boolean;
  readonly live?: 'polite' | 'assertive';
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly current?: boolean;
  /** Whether what it hides is in sight. */
  readonly expanded?: boolean;
  readonly now?: number;
}

/** WeChat's attributes, `aria-role` instead of `role`. See config/aria.ts, which lets them through. */
export const weappAria = (aria: Aria = {}) =>
  drop({
    'aria-role': aria.role,
    'aria-label': aria.label,
    'aria-hidden': aria.hidden,
    'aria-live': aria.live,
    'aria-checked': aria.checked,
    'aria-disabled': aria.disabled,
    'aria-selected': aria.current,
    'aria-expanded': aria.expanded,
    'aria-valuenow': aria.now,
  });

/** Attributes of a browser. */
export const webAria = (aria: Aria = {}) =>
  drop({
    role: aria.role,
    'aria-label': aria.label,
    'aria-hidden': aria.hidden,
    'aria-live': aria.live,
    'aria-checked': aria.checked,
    'aria-disabled': aria.disabled,
    'aria-current': aria.current ? ('page' as const) : undefined,
    'aria-expanded': aria.expanded,
    'aria-valuenow': aria.now,
  });

function drop<T extends object>(attributes: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
