import { broken, wrongKind } from './refusals.js';

/** A part of an Office file as the zip's directory names it; sizes in bytes. */
interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const megabyte = 1024 * 1024;

/** What an honest document stays below by far; a bomb of 20 MB unfolds to gigabytes. */
export const unfolding = { parts: 5000, partBytes: 200 * megabyte, totalBytes: 500 * megabyte, ratio: 300 };

const mainFolder = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' } as const;
export type OfficeType = keyof typeof mainFolder;

/**
 * Passes an Office file whose directory is whole, unfolds to a size a phone can bear and holds no program.
 * Nothing is unpacked here: whoever opens it reads the same directory.
 */
export function expectHarmless(bytes: Buffer, type: OfficeType): void {
  const entries = directory(bytes);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > unfolding.totalBytes || entries.some(isBomb))
    throw wrongKind('BOMB', '打开后大得不正常，不安全');
  if (entries.some(({ name }) => /(^|\/)(vba\w*\.(bin|xml)|macrosheets\/|activex\/)/.test(name)))
    throw wrongKind('MACRO', '里面带宏，请另存为不带宏的文件');
  if (!entries.some(({ name }) => name.startsWith(mainFolder[type]))) throw broken('PART_MISSING');
}

/** Small parts may be all zeros; large ones that shrink so far are made to. */
const isBomb = ({ size, packed }: Entry): boolean =>
  size > unfolding.partBytes || (size > 10 * megabyte && size > packed * unfolding.ratio);

function directory(bytes: Buffer): Entry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > unfolding.parts) throw wrongKind('BOMB', '里面的零件多得不正常，不安全');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw broken('DIRECTORY');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes
        .toString('utf8', at + 46, nameEnd)
        .replaceAll('\\', '/')
        .toLowerCase(),
      packed: bytes.readUInt32LE(at + 20),
      // Above 4 GB the size stands elsewhere and this is 0xffffffff: too large in any case.
      size: bytes.readUInt32LE(at + 24),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Everything about a zip stands at its end, so one that is cut off has no directory. */
function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw broken('TRUNCATED');
}
