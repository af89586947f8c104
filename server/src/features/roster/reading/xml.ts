import { Parser } from 'saxen';
import { broken } from './refusal.js';

/** Spreadsheets nest a dozen levels deep. */
const MAX_DEPTH = 64;
/** Characters a single tag, text or comment may take; a longer one would be scanned again with every chunk. */
const MAX_TOKEN = 1024 * 1024;

export interface XmlEvents {
  /** Names come without prefix. Attributes are parsed when asked for, values decoded, names without prefix. */
  open(name: string, attributes: () => Record<string, string>, selfClosing: boolean): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Feeds a part through a streaming parser. Entities of a DTD are never expanded; nesting and token length
 * are bounded, so that a forged part fails early instead of growing.
 */
export async function parseXml(chunks: AsyncIterable<string>, events: XmlEvents): Promise<void> {
  let depth = 0;
  let silent = 0;
  const parser = new Parser();
  parser.on('error', () => {
    throw broken('BAD_XML');
  });
  parser.on('openTag', (name, attributes, _decode, selfClosing) => {
    silent = 0;
    if (++depth > MAX_DEPTH) throw broken('BAD_XML');
    events.open(localName(name), () => decodedAttributes(attributes() || {}), selfClosing);
  });
  parser.on('closeTag', name => {
    silent = 0;
    depth--;
    events.close?.(localName(name));
  });
  parser.on('text', text => events.text?.(decodeEntities(text)));
  parser.on('cdata', text => events.text?.(text));
  for await (const chunk of chunks) {
    silent += chunk.length;
    parser.write(chunk);
    if (silent > MAX_TOKEN) throw broken('BAD_XML');
  }
  parser.end();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function decodedAttributes(raw: Record<string, string>): Record<string, string> {
  const decoded: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(raw)) {
    // xmlns:r="…" would otherwise hide r="…".
    if (!name.startsWith('xmlns')) decoded[localName(name)] = decodeEntities(value);
  }
  return decoded;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Decodes character references by code point: saxen and read-excel-file cut `&#x2CB4E;` (𬭎) down to its
 * lower 16 bits, which silently turns a rare name into another character.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return named[name.toLowerCase()]!;
      const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Excel writes control characters as _x000D_ and a literal underscore of that shape as _x005F_. */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
