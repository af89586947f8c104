import { Parser } from 'saxen';
import { parseReply } from '../wechat.json.js';

/** What a push says: texts, numbers, and objects or lists of them. Integers beyond 2^53 are texts. */
export type PushMessage = Record<string, unknown>;

/** WeChat's own messages nest three deep. */
const MAX_DEPTH = 8;

/** Reads a message of either format. @returns undefined where it is neither */
export function readMessage(text: string): PushMessage | undefined {
  return text.trimStart().startsWith('<') ? readXml(text) : parseReply(text);
}

/**
 * The elements below the root: a leaf is its text, an element that repeats becomes a list. Entities, also those
 * of a DTD, stay as they are: WeChat writes its texts as CDATA, and what is read of them never holds any.
 */
function readXml(xml: string): PushMessage | undefined {
  const open: Array<{ name: string; children: PushMessage; text: string }> = [];
  let root: unknown;
  const parser = new Parser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('openTag', name => {
    if (open.push({ name, children: Object.create(null), text: '' }) > MAX_DEPTH) throw new Error('too deep');
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closeTag', () => {
    const { name, children, text } = open.pop()!;
    const value = Object.keys(children).length > 0 ? children : text.trim();
    const parent = open.at(-1);
    if (parent) add(parent.children, name, value);
    else root = value;
  });
  try {
    parser.write(xml);
    parser.end();
  } catch {
    return undefined;
  }
  return open.length === 0 && typeof root === 'object' ? (root as PushMessage) : undefined;
}

function add(parent: PushMessage, name: string, value: unknown): void {
  const present = parent[name];
  parent[name] =
    present === undefined ? value : Array.isArray(present) ? [...present, value] : [present, value];
}
