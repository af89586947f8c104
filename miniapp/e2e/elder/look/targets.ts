import type { Box } from './install.js';

/** Something that can be pressed or written in. */
export interface Target {
  readonly where: string;
  readonly tag: string;
  readonly role: string;
  /** What is written on it. */
  readonly text: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly box: Box;
  readonly kind: 'hero' | 'primary' | 'danger' | 'key' | 'other';
  readonly bigButton: boolean;
  /** Part of the fixed bar. */
  readonly inBar: boolean;
  readonly isBack: boolean;
  readonly inDialog: boolean;
  /** Number of the choice it belongs to, -1 where it stands alone. */
  readonly group: number;
  readonly href: string;
  readonly disabled: boolean;
  /** Scrolled into view, its middle takes a tap, and nothing lies over it. */
  readonly reachable: boolean;
  /** Contrast of its edge (border, else fill) with what is around; null where it has neither. */
  readonly edge: number | null;
  /** Contrast of its icon with what is behind; null without one. */
  readonly icon: number | null;
  /** Width of the room it stands in. */
  readonly room: number;
}

/** Runs in the browser. */
export function readTargets(): Target[] {
  const { look } = window;
  const pressed =
    'a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=radio], [role=checkbox], [tabindex="0"]';
  const groups: Element[] = [...look.page().querySelectorAll('[role=radiogroup], [role=group]')];

  const edgeOf = (element: Element) => {
    const style = getComputedStyle(element);
    const around = look.behind(element.parentElement ?? element);
    if (!around) return null;
    const border = look.colour(style.borderTopColor);
    if (Number.parseFloat(style.borderTopWidth) > 0 && (border[3] ?? 1) > 0)
      return look.contrast(border, around);
    const fill = look.colour(style.backgroundColor);
    return (fill[3] ?? 1) === 0 ? null : look.contrast(fill, around);
  };
  const iconOf = (element: Element) => {
    const icon = element.querySelector('.icon, svg');
    const behind = icon && look.behind(icon.parentElement ?? icon);
    return icon && behind ? look.contrast(look.colour(getComputedStyle(icon).color), behind) : null;
  };
  const isReachable = (element: Element) => {
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  const kindOf = ({ classList }: Element): Target['kind'] => {
    if (classList.contains('big-button-hero')) return 'hero';
    if (classList.contains('big-button-primary')) return 'primary';
    if (classList.contains('big-button-danger')) return 'danger';
    return classList.contains('key') ? 'key' : 'other';
  };

  const elements = [...look.page().querySelectorAll(pressed)].filter(
    it => look.visible(it) && it.getAttribute('type') !== 'file',
  );
  const scroller = look.page();
  const top = scroller.scrollTop;
  const reachable = elements.map(isReachable);
  scroller.scrollTop = top;
  window.scrollTo(0, 0);
  return elements.map((element, index) => {
    const written = (element as HTMLInputElement).labels?.[0]?.textContent;
    const text = (element.textContent ?? '').trim();
    return {
      where: look.name(element),
      tag: element.tagName.toLowerCase(),
      role: element.getAttribute('role') ?? '',
      text,
      label: element.getAttribute('aria-label') ?? written ?? text,
      box: look.box(element),
      kind: kindOf(element),
      bigButton: element.classList.contains('big-button'),
      inBar: element.closest('.bar') !== null,
      isBack: element.classList.contains('back'),
      inDialog: element.closest('[role=dialog], dialog') !== null,
      group: groups.findIndex(group => group.contains(element)),
      href: element.getAttribute('href') ?? '',
      disabled: element.getAttribute('aria-disabled') === 'true' || element.matches(':disabled'),
      reachable: reachable[index] ?? false,
      edge: edgeOf(element),
      icon: iconOf(element),
      room: element.closest('main')?.clientWidth ?? innerWidth,
    };
  });
}
