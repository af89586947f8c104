/** Rectangle on screen, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the other looks share; lives in the page as `window.look`. */
export interface Look {
  /** The page on top: Taro keeps those below in the document. */
  page(): Element;
  visible(element: Element): boolean;
  /** What can be read on the page, line by line. */
  text(): string;
  box(element: Element): Box;
  /** Short way to name an element: its class and the beginning of its text. */
  name(element: Element): string;
  /** Colour behind an element, as [r, g, b]; null over a picture. */
  behind(element: Element): readonly number[] | null;
  colour(text: string): readonly number[];
  /** WCAG contrast of two colours, 1 to 21. */
  contrast(one: readonly number[], other: readonly number[]): number;
  /** Whether it stays while the page scrolls. */
  fixed(element: Element): boolean;
}

declare global {
  interface Window {
    look: Look;
  }
}

/** Runs in the browser before the page does. */
export function install(): void {
  const colour = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const over = (top: readonly number[], below: readonly number[]) => {
    const share = top[3] ?? 1;
    return [0, 1, 2].map(at => (top[at] ?? 0) * share + (below[at] ?? 0) * (1 - share));
  };
  const light = (rgb: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = rgb.map(part => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const page = () => {
    const pages = [...document.querySelectorAll('.taro_page')].filter(it => it.checkVisibility());
    return document.querySelector('dialog[open]') ?? pages.at(-1) ?? document.body;
  };
  const visible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return width > 0 && height > 0 && shown;
  };
  const behind = (element: Element): readonly number[] | null => {
    const layers: (readonly number[])[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (/url\(/.test(style.backgroundImage)) return null;
      const rgba = colour(style.backgroundColor);
      if ((rgba[3] ?? 1) === 0) continue;
      layers.push(rgba);
      if ((rgba[3] ?? 1) === 1) break;
    }
    return layers.reduceRight<readonly number[]>((below, top) => over(top, below), [255, 255, 255]);
  };
  window.look = {
    page,
    visible,
    behind,
    colour,
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown, in lines
    text: () => (page() as HTMLElement).innerText,
    box: element => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    },
    name: element => {
      const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 18);
      return `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 3).join('.')} 「${text}」`;
    },
    contrast: (one, other) => {
      const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    },
    fixed: element => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
      return false;
    },
  };
}
