import { broken, unsafe, wrongType } from './refusal.js';
import { limits } from './table.js';

/** One part of a zip, as its central directory describes it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
/** Stands where a zip64 extra field holds the value instead. */
const SEE_ZIP64 = 0xffffffff;

/**
 * Reads and checks the central directory before anything is unpacked: number of parts, declared sizes,
 * ratios, encryption, names. Parts are keyed by lower-case name with forward slashes.
 */
export function zipEntries(bytes: Buffer): Map<string, ZipEntry> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > limits.parts) throw unsafe('TOO_MANY_PARTS');
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw broken('BAD_ZIP');
    const next =
      at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw broken('BAD_ZIP');
    const entry = centralEntry(bytes, at);
    total += entry.size;
    if (total > limits.totalBytes || entry.size > limits.partBytes) throw unsafe('UNPACKS_TOO_LARGE');
    if (entry.size > limits.ratioFrom && entry.size > entry.packed * limits.ratio) throw unsafe('RATIO');
    if (entries.has(entry.name)) throw broken('BAD_ZIP');
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= from; at--) {
    if (bytes.readUInt32LE(at) !== END || at + 22 + bytes.readUInt16LE(at + 20) !== bytes.length) continue;
    return at;
  }
  throw broken('TRUNCATED');
}

function centralEntry(bytes: Buffer, at: number): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  if (flags & 1) throw wrongType('PASSWORD');
  const method = bytes.readUInt16LE(at + 10);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const name = partName(bytes.toString('utf8', at + 46, nameEnd));
  const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  if (sizes.includes(SEE_ZIP64))
    fromZip64(sizes, bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30)));
  const [size, packed, header] = sizes as [number, number, number];
  if (method !== 0 && method !== 8) throw broken('BAD_ZIP');
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL) throw broken('BAD_ZIP');
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (start + packed > bytes.length) throw broken('TRUNCATED');
  return { name, stored: method === 0, packed, size, crc: bytes.readUInt32LE(at + 16), start };
}

/** Programs that stream their output (Apache POI, EasyExcel) write zip64 sizes even into small files. */
function fromZip64(sizes: number[], extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    for (const [index, value] of sizes.entries()) {
      if (value !== SEE_ZIP64) continue;
      if (field + 8 > extra.length) throw broken('BAD_ZIP');
      sizes[index] = Number(extra.readBigUInt64LE(field));
      field += 8;
    }
    return;
  }
}

/** Nothing is ever unpacked to disk; a name that climbs out of the archive still marks a forged file. */
function partName(raw: string): string {
  const name = raw.replaceAll('\\', '/').toLowerCase();
  if (name.startsWith('/') || name.includes('\0') || name.split('/').includes('..')) throw broken('BAD_ZIP');
  return name;
}
