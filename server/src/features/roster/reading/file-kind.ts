import { type FoundReason, wrongType } from './refusal.js';

const startsWith = (bytes: Buffer, hex: string, offset = 0) =>
  bytes.subarray(offset, offset + hex.length / 2).equals(Buffer.from(hex, 'hex'));

/** Leading bytes of what offices upload by mistake. */
const binary: readonly (readonly [hex: string, reason: FoundReason])[] = [
  ['89504e47', 'IMAGE'],
  ['ffd8ff', 'IMAGE'],
  ['47494638', 'IMAGE'],
  ['424d', 'IMAGE'],
  ['49492a00', 'IMAGE'],
  ['4d4d002a', 'IMAGE'],
  ['52494646', 'IMAGE'],
  ['52617221', 'ARCHIVE'],
  ['377abcaf271c', 'ARCHIVE'],
  ['1f8b', 'ARCHIVE'],
];

/** Tells a workbook from a text by its bytes; the file's name is not believed. Anything else is refused by name. */
export function fileKind(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw wrongType('EMPTY_FILE');
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) return 'zip';
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw wrongType(compoundKind(bytes));
  if (startsWith(bytes, '25504446')) throw wrongType('PDF');
  if (startsWith(bytes, '7b5c727466')) throw wrongType('WORD'); // {\rtf
  if (isPlainText(bytes)) return textKind(bytes);
  if (startsWith(bytes, '66747970', 4)) throw wrongType('IMAGE'); // ftyp: HEIC photos of a phone
  const found = binary.find(([hex]) => startsWith(bytes, hex));
  if (found) throw wrongType(found[1]);
  return textKind(bytes);
}

/** OLE2 container: the names of its streams stand in it as UTF-16. */
function compoundKind(bytes: Buffer): FoundReason {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'PASSWORD';
  if (holds('WordDocument')) return 'WORD';
  if (holds('PowerPoint Document')) return 'SLIDES';
  if (holds('Workbook') || holds('Book')) return 'OLD_XLS';
  return 'OTHER_OFFICE';
}

function textKind(bytes: Buffer): 'text' {
  const utf16 = startsWith(bytes, 'fffe') || startsWith(bytes, 'feff');
  if (!utf16 && !isPlainText(bytes)) throw wrongType('UNKNOWN');
  const head = bytes
    .subarray(0, 4096)
    .toString(utf16 ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head === '' && bytes.length <= 4096) throw wrongType('EMPTY_FILE');
  if (/^<\?xml/i.test(head) && /office:spreadsheet/i.test(head)) throw wrongType('XML_2003');
  if (/^(<\?xml|<!doctype|<!--|<html|<head|<body|<meta|<style|<table|<div)/i.test(head))
    throw wrongType('WEB_PAGE');
  if (/^MIME-Version:/i.test(head)) throw wrongType('WEB_PAGE');
  return 'text';
}

/** Text of any encoding but UTF-16 holds no NUL and hardly any other control character. */
function isPlainText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096);
  return !head.some(byte => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12);
}
