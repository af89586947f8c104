import type { Box } from './install.js';

/** One run of visible text. */
export interface Text {
  readonly text: string;
  readonly where: string;
  /** Pixels. */
  readonly size: number;
  readonly leading: number;
  readonly box: Box;
  /** Lines it takes. */
  readonly lines: number;
  /** Widest line, in pixels. */
  readonly widest: number;
  /** hint, body, button …; empty where the kit did not say. */
  readonly kind: string;
  readonly align: string;
  /** WCAG contrast; 0 over a picture. */
  readonly contrast: number;
  readonly inTarget: boolean;
  readonly fixed: boolean;
  /** Cut by a box around it, or ended with an ellipsis. */
  readonly cut: boolean;
  /** Fully or partly outside the screen at the left or right. */
  readonly outside: boolean;
  /** Pixels between the first line and that of the paragraph after it, where one follows. */
  readonly nextParagraph: number | null;
}

/** Runs in the browser. */
export function readTexts(): Text[] {
  const { look } = window;
  const walker = document.createTreeWalker(look.page(), NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  const pressed = 'a[href], button, [role=button], [role=radio], [role=checkbox], label';

  const isCut = (element: Element, box: DOMRect) => {
    for (let at: Element | null = element; at && at !== look.page(); at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const edge = at.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(style.overflowY);
      if (style.textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth + 1) return true;
      if (box.right > edge.right + 2 || box.left < edge.left - 2) return true;
      if (!scrolls && (box.bottom > edge.bottom + 4 || box.top < edge.top - 4)) return true;
    }
    return false;
  };
  const nextParagraph = (element: Element, linesHere: number, leading: number) => {
    const next = element.nextElementSibling;
    const isParagraph = (it: Element) => it.tagName === 'P' && it.getAttribute('data-t') === 'body';
    if (!next || !isParagraph(element) || !isParagraph(next)) return null;
    const down = next.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const gap = down - (linesHere - 1) * leading;
    return gap > leading / 2 ? gap : null;
  };

  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const element = node.parentElement as Element;
    if (!text || !look.visible(element) || /^(STYLE|SCRIPT|OPTION)$/.test(element.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(it => it.width > 0);
    if (rects.length === 0) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const leading = Number.parseFloat(style.lineHeight) || size * 1.2;
    const box = range.getBoundingClientRect();
    const tops = new Set(rects.map(it => Math.round(it.top / 4)));
    const behind = look.behind(element);
    const ground = behind ?? [0, 0, 0];
    found.push({
      text: text.slice(0, 40),
      where: look.name(element),
      size,
      leading,
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      lines: tops.size,
      widest: Math.max(...rects.map(it => it.width)),
      kind: element.closest('[data-t]')?.getAttribute('data-t') ?? '',
      align: style.textAlign,
      contrast: behind ? look.contrast(look.colour(style.color), ground) : 0,
      inTarget: element.closest(pressed) !== null,
      fixed: look.fixed(element),
      cut: isCut(element, box),
      outside: box.right > innerWidth + 1 || box.left < -1,
      nextParagraph: nextParagraph(element, tops.size, leading),
    });
  }
  return found;
}
