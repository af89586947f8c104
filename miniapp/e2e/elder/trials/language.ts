import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { errors } from '@wanqing/shared';
import type { Sheet } from '../sheet.js';

const src = fileURLToPath(new URL('../../../src', import.meta.url));

const filesOf = (pattern: RegExp): string[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(file => pattern.test(file.replace(/\\/g, '/')))
    .map(file => join(src, file));

/** Officialese and jargon that an elder does not use (elder-ux §8, U1). */
const black =
  /授权|绑定|核销|缓存|加载失败|网络异常|提交|登录态|token|\bapp\b|\bok\b|[!！]|\p{Extended_Pictographic}/iu;

/** GB 2312's first level, 3,755 characters by use: an approximation of 一级字表's 3,500. */
function commonCharacters(): Set<string> {
  const decoder = new TextDecoder('gb18030');
  const all = new Set<string>();
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      all.add(decoder.decode(new Uint8Array([row, cell])));
  return all;
}

/** Every text in a words file; those that take a value get a short one. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsIn(tried(value as (...given: unknown[]) => unknown));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

function tried(work: (...given: unknown[]) => unknown): unknown {
  try {
    return work('三', '三', '三');
  } catch {
    return '';
  }
}

const bare = (text: string) => text.replace(/\{\w+\}/g, '').replace(/[\s\p{P}]/gu, '');
const sentencesOf = (text: string) =>
  text
    .split(/[。？；：\n]/)
    .map(bare)
    .filter(Boolean);

/** U1: every word of the product, out of the files they live in. */
export async function tryLanguage(sheet: Sheet): Promise<void> {
  const common = commonCharacters();
  const texts = new Map<string, string[]>();
  texts.set(
    'shared/errors',
    Object.values(errors).map(([, sentence]) => sentence),
  );
  for (const file of filesOf(/words\.ts$/)) {
    const words: unknown = await import(pathToFileURL(file).href);
    texts.set(relative(src, file), textsIn({ ...(words as object) }));
  }
  const forElders = (name: string) =>
    !/^(organizer|features\/(announcements|roster|org|members|activities\/editor))/.test(name);
  const read: number[] = [];
  for (const [name, all] of texts) {
    const sentences = all.flatMap(sentencesOf);
    const rare = [...all.join('')].filter(it => /\p{Script=Han}/u.test(it) && !common.has(it));
    const han = [...all.join('')].filter(it => /\p{Script=Han}/u.test(it)).length;
    if (forElders(name)) read.push(...sentences.map(it => [...it].length));
    sheet.add('U1', `words of ${name}`, [
      ...all.filter(it => black.test(it)).map(it => `not a plain word: 「${it}」`),
      ...(forElders(name) ? sentences.filter(it => [...it].length > 24) : []).map(
        it => `${[...it].length} characters: 「${it}」`,
      ),
      ...(rare.length > han * 0.01 ? [`uncommon characters: ${[...new Set(rare)].join('')}`] : []),
    ]);
  }
  const mean = read.reduce((sum, it) => sum + it, 0) / read.length;
  sheet.add('U1', 'length of sentences', mean > 14 ? [`${mean.toFixed(1)} characters on average`] : []);
}

/** O4: taps and scrolling only. Dropping a file on an organizer's page is a second way, never the only one. */
export function tryGestures(sheet: Sheet): void {
  const gestures =
    /onLongPress|onDoubleClick|onTouchMove|onDragStart|<Swiper|movable|MovableView|onContextMenu/;
  for (const file of filesOf(/\.tsx$/)) {
    const found = gestures.exec(readFileSync(file, 'utf8'));
    sheet.add('O4', relative(src, file), found ? [`a gesture beyond taps: ${found[0]}`] : []);
  }
}
