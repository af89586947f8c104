import { createContext, runInContext } from 'node:vm';
import { templates } from './build.js';

/** A drawn element: `view`, `text`, `image` …; text nodes are strings. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly parent: Element | null;
  readonly children: readonly (Element | string)[];
}

interface Raw {
  readonly tag: string;
  readonly attr?: Record<string, unknown>;
  readonly children?: readonly (Raw | string)[];
}

type Render = (file: string, data: string) => string;

let render: Render | undefined;

/** WeChat's view layer is a world of its own: only text crosses, so what JSON cannot carry is lost here, too. */
function viewLayer(): Render {
  const view = createContext({ console: { log() {}, warn() {} } });
  const start = 'var window = this; window.__webview_engine_version__ = 0.02;';
  runInContext(`${start}${templates()}`, view);
  const draw = '(file, data) => JSON.stringify($gwx(file)(JSON.parse(data)))';
  return runInContext(draw, view) as Render;
}

/** Draws a page's template with its data. */
export function draw(file: string, data: unknown): Element {
  render ??= viewLayer();
  const raw = JSON.parse(render(`${file}.wxml`, JSON.stringify(data))) as Raw;
  return grow(raw, null);
}

interface Growing extends Element {
  children: (Element | string)[];
}

function grow(raw: Raw, parent: Element | null): Element {
  const element: Growing = {
    tag: raw.tag.replace(/^wx-/, ''),
    attributes: raw.attr ?? {},
    parent,
    children: [],
  };
  element.children = (raw.children ?? []).flatMap(child => flat(child, element));
  return element;
}

/** Template calls leave `virtual` nodes, and depth beyond 15 leaves Taro's own `comp`: neither is seen. */
function flat(raw: Raw | string, parent: Element): (Element | string)[] {
  if (typeof raw !== 'object') return [String(raw)];
  if (raw.tag === 'virtual') return (raw.children ?? []).flatMap(child => flat(child, parent));
  if (raw.tag !== 'wx-comp') return [grow(raw, parent)];
  const { i, l } = raw.attr ?? {};
  return draw('comp', { i, l }).children.map(child =>
    typeof child === 'string' ? child : adopt(child, parent),
  );
}

function adopt(child: Element, parent: Element): Element {
  const own: Growing = { ...child, parent, children: [] };
  own.children = child.children.map(it => (typeof it === 'string' ? it : adopt(it, own)));
  return own;
}

/** All elements, parents before children. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* walk(child);
}

const block = new Set(['view', 'button', 'page', 'input', 'textarea', 'scroll-view', 'picker', 'label']);

/** What a person reads: text of one block on one line, without what is hidden from all. */
export function textOf(element: Element): string {
  return lines(element)
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function lines(element: Element): string {
  const inside = element.children.map(child => (typeof child === 'string' ? child : lines(child))).join('');
  const typed = element.tag === 'input' ? String(element.attributes.value ?? '') : '';
  return block.has(element.tag) ? `\n${inside}${typed}\n` : inside;
}

/** What a screen reader calls an element. */
export const nameOf = (element: Element): string => {
  const { ariaLabel } = element.attributes;
  return typeof ariaLabel === 'string' && ariaLabel !== '' ? ariaLabel : textOf(element);
};
