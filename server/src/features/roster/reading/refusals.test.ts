import { inlineRows, workbook, workbookParts, zipOf } from '../../../../test/fixtures/roster/workbook.js';
import type { DomainError } from '../../../kernel/domain-error.js';
import { readTable } from './read-table.js';

const refusalOf = async (bytes: Buffer, name = '名册.xlsx'): Promise<string> => {
  const error = await readTable(bytes, name).then(
    () => null,
    (refusal: DomainError) => refusal,
  );
  return error ? `${error.code} ${String(error.details.reason ?? '')}`.trim() : 'read';
};

const ole2 = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(64),
  ]);
const good = {
  rows: inlineRows([
    ['姓名', '电话'],
    ['张三', 13800001111],
  ]),
};
const sheet = (xml: string) => workbook({ rows: xml });

describe('files that are not a workbook', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'FILE_TYPE_WRONG EMPTY_FILE'],
    ['spaces', Buffer.from('  \n '), 'FILE_TYPE_WRONG EMPTY_FILE'],
    ['.xls', ole2('Workbook'), 'FILE_TYPE_WRONG OLD_XLS'],
    ['a workbook with a password', ole2('EncryptedPackage'), 'FILE_TYPE_WRONG PASSWORD'],
    ['.doc', ole2('WordDocument'), 'FILE_TYPE_WRONG WORD'],
    ['.ppt', ole2('PowerPoint Document'), 'FILE_TYPE_WRONG SLIDES'],
    ['.msg', ole2('__substg'), 'FILE_TYPE_WRONG OTHER_OFFICE'],
    ['.docx', zipOf({ 'word/document.xml': '<w/>' }), 'FILE_TYPE_WRONG WORD'],
    ['.pptx', zipOf({ 'ppt/presentation.xml': '<p/>' }), 'FILE_TYPE_WRONG SLIDES'],
    [
      '.ods',
      zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': '<o/>' }),
      'FILE_TYPE_WRONG OPEN_DOCUMENT',
    ],
    ['.xlsb', zipOf({ 'xl/workbook.bin': 'x' }), 'FILE_TYPE_WRONG BINARY_XLSB'],
    ['.zip', zipOf({ '名册.xlsx': 'x' }), 'FILE_TYPE_WRONG ARCHIVE'],
    ['an empty zip', zipOf({}), 'FILE_TYPE_WRONG ARCHIVE'],
    [
      'a zip with a password',
      zipOf(workbookParts(good), { 'xl/workbook.xml': { flags: 1 } }),
      'FILE_TYPE_WRONG PASSWORD',
    ],
    ['.rar', Buffer.from('526172211a0700cf907300000d', 'hex'), 'FILE_TYPE_WRONG ARCHIVE'],
    ['.7z', Buffer.from('377abcaf271c00040000', 'hex'), 'FILE_TYPE_WRONG ARCHIVE'],
    ['.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'FILE_TYPE_WRONG PDF'],
    ['.rtf', Buffer.from('{\\rtf1\\ansi'), 'FILE_TYPE_WRONG WORD'],
    ['.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_TYPE_WRONG IMAGE'],
    ['.jpg', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'FILE_TYPE_WRONG IMAGE'],
    ['.heic', Buffer.from('000000186674797068656963', 'hex'), 'FILE_TYPE_WRONG IMAGE'],
    ['.webp', Buffer.from('524946460000000057454250', 'hex'), 'FILE_TYPE_WRONG IMAGE'],
    [
      'a web page as .xls',
      Buffer.from('\ufeff <html xmlns:x="urn:schemas"><table>'),
      'FILE_TYPE_WRONG WEB_PAGE',
    ],
    ['a bare table as .xls', Buffer.from('<table border="1"><tr><td>姓名'), 'FILE_TYPE_WRONG WEB_PAGE'],
    ['a saved page', Buffer.from('MIME-Version: 1.0\n'), 'FILE_TYPE_WRONG WEB_PAGE'],
    [
      'Excel 2003 XML',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'FILE_TYPE_WRONG XML_2003',
    ],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), 'FILE_TYPE_WRONG UNKNOWN'],
    ['a letter named .xlsx', Buffer.from('尊敬的领导您好'), 'FILE_TYPE_WRONG UNKNOWN'],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusalOf(bytes)).toBe(expected);
  });

  it('say what they are in words', async () => {
    await expect(readTable(ole2('Workbook'), 'a.xls')).rejects.toThrow(
      '这个文件读不了：是老版 Excel 文件（.xls）。请另存为 Excel 工作簿（.xlsx）或 CSV，再传一次。',
    );
  });
});

describe('broken and forged workbooks', () => {
  const parts = workbookParts(good);
  const whole = zipOf(parts);
  it.each([
    ['cut off', whole.subarray(0, whole.length - 40), 'FILE_BROKEN TRUNCATED'],
    ['its head only', whole.subarray(0, 30), 'FILE_BROKEN TRUNCATED'],
    ['something appended', Buffer.concat([whole, Buffer.from('x')]), 'FILE_BROKEN TRUNCATED'],
    ['a wrong checksum', zipOf(parts, { 'xl/worksheets/sheet1.xml': { crc: 1 } }), 'FILE_BROKEN BAD_ZIP'],
    [
      'more in it than declared',
      zipOf(parts, { 'xl/worksheets/sheet1.xml': { size: 10 } }),
      'FILE_BROKEN BAD_ZIP',
    ],
    [
      'less in it than declared',
      zipOf(parts, { 'xl/worksheets/sheet1.xml': { size: 1e6 } }),
      'FILE_BROKEN BAD_ZIP',
    ],
    [
      'a declared gigabyte',
      zipOf(parts, { 'xl/worksheets/sheet1.xml': { size: 2 ** 30 } }),
      'FILE_UNSAFE UNPACKS_TOO_LARGE',
    ],
    ['a name that climbs out', zipOf({ ...parts, '../../etc/passwd': 'x' }), 'FILE_BROKEN BAD_ZIP'],
    ['an absolute name', zipOf({ ...parts, '/etc/passwd': 'x' }), 'FILE_BROKEN BAD_ZIP'],
    ['one name twice', zipOf({ ...parts, 'XL/workbook.xml': 'x' }), 'FILE_BROKEN BAD_ZIP'],
    ['no sheet', zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'FILE_BROKEN PART_MISSING'],
    ['a sheet that is not there', zipOf({ ...parts, 'xl/worksheets/sheet1.xml': '' }), 'FILE_BROKEN BAD_XML'],
    ['not XML', zipOf({ ...parts, 'xl/worksheets/sheet1.xml': 'hello' }), 'FILE_BROKEN BAD_XML'],
    ['tags that do not match', sheet('<row r="1"><c r="A1"></row>'), 'FILE_BROKEN BAD_XML'],
    [
      'bytes that are not UTF-8',
      zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from([60, 97, 62, 0xff, 0xfe]) }),
      'FILE_BROKEN BAD_XML',
    ],
    [
      'a text that is not there',
      sheet('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'),
      'FILE_BROKEN BAD_XML',
    ],
    ['a row far out', sheet('<row r="99999999999"><c r="A1"><v>1</v></c></row>'), 'FILE_BROKEN BAD_XML'],
    [
      'rows backwards',
      sheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>'),
      'FILE_BROKEN BAD_XML',
    ],
    ['a column far out', sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'FILE_UNSAFE TOO_WIDE'],
    [
      'a text of a megabyte',
      sheet(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(900_000)}</v></c></row>`),
      'FILE_BROKEN BAD_XML',
    ],
    ['a tag without end', sheet(`<row ${'x'.repeat(3_000_000)}`), 'FILE_BROKEN BAD_XML'],
    ['ten thousand levels', sheet('<a>'.repeat(10_000)), 'FILE_BROKEN BAD_XML'],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusalOf(bytes)).toBe(expected);
  });

  it('too many parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_100 }, (_, index) => [`xl/media/${index}.png`, '']),
    );
    expect(await refusalOf(zipOf({ ...parts, ...many }))).toBe('FILE_UNSAFE TOO_MANY_PARTS');
  });

  it('a bomb: 20 MB of spaces in 20 KB', async () => {
    const bomb = zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.alloc(20 * 1024 * 1024, 32) });
    expect(await refusalOf(bomb)).toBe('FILE_UNSAFE RATIO');
  });

  it('a billion laughs stay unread', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;">'}]>`;
    const xml = `${laughs}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    const table = await readTable(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': xml }), 'a.xlsx').catch(
      () => null,
    );
    expect(table?.sheets[0]?.rows[0]?.cells[0]?.text ?? '&b;').toBe('&b;');
  });

  it('external links and macros are passed over', async () => {
    const more = { 'xl/externalLinks/externalLink1.xml': '<externalLink', 'xl/vbaProject.bin': 'MZ' };
    expect(await refusalOf(workbook({ ...good, more }))).toBe('read');
  });

  it('sizes in zip64 fields, as EasyExcel writes them, are read', async () => {
    const lies = Object.fromEntries(Object.keys(parts).map(name => [name, { zip64: true }]));
    expect(await refusalOf(zipOf(parts, lies))).toBe('read');
  });

  it('more than 32 MB', async () => {
    expect(await refusalOf(Buffer.alloc(33 * 1024 * 1024))).toBe('TOO_LARGE');
  });
});

describe('empty rows cost nothing', () => {
  const head = inlineRows([['姓名'], ['张三']]);
  it.each([
    ['a million of them', head + '<row/>'.repeat(1_000_000), 2],
    ['300,000 with styled cells', head + '<row ht="15"><c s="1"/><c s="1"/></row>'.repeat(300_000), 2],
    ['a row at the very end', `${head}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`, 3],
  ])('%s', async (_, rows, expected) => {
    const before = process.memoryUsage().heapUsed;
    const { sheets } = await readTable(sheet(rows), 'a.xlsx');
    expect(sheets[0]!.rows).toHaveLength(expected);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('but too many rows with values are refused', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(200_001);
    expect(await refusalOf(sheet(rows))).toBe('FILE_TOO_LONG');
  });
});
