import { deflateRawSync } from 'node:zlib';
import { zipOf } from '../../../test/fixtures/roster/workbook.js';
import { mp4, office, officeParts, pdf, picture } from '../../../test/make-files.js';
import { frames, id3, mp3 } from '../../../test/mp3.js';
import { recognise } from './recognise.js';
import { fileTypes } from './types.rules.js';

const text = (content: string) => Buffer.from(content);
const head = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(3000)]);

describe('what may be brought is known by its content', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, keyof typeof fileTypes]>([
    ['JPEG', () => picture(30, 20), 'photo'],
    ['PNG', () => picture(30, 20, image => image.png()), 'photo'],
    ['WebP', () => picture(30, 20, image => image.webp()), 'photo'],
    ['GIF', () => picture(30, 20, image => image.gif()), 'photo'],
    ['PDF', () => pdf(), 'pdf'],
    ['Word', () => office('docx'), 'docx'],
    ['Excel', () => office('xlsx'), 'xlsx'],
    ['PowerPoint', () => office('pptx'), 'pptx'],
    ['MP3', () => mp3(), 'mp3'],
    ['MP3 with padding', () => Buffer.concat([id3(300), Buffer.alloc(700), frames(20)]), 'mp3'],
    ['a recording of an iPhone', () => mp4('M4A ', 'soun'), 'm4a'],
    ['a recording of an Android phone', () => mp4('mp42', 'soun'), 'm4a'],
  ])('%s', async (_, make, type) => {
    expect(await recognise(await make())).toBe(fileTypes[type]);
  });
});

describe('what may not be brought is refused by name', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', () => text(''), '里面是空的'],
    ['text', () => text('明天上午开会'), '是纯文字'],
    ['a web page', () => text('\uFEFF <!DOCTYPE html><script>alert(1)</script>'), '是网页'],
    [
      'SVG',
      () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      '是网页图形',
    ],
    ['SVG without a head', () => text('<svg onload="x()"/>'), '是网页图形'],
    ['a program of Windows', () => text(`MZ${'\0'.repeat(500)}`), '是电脑程序'],
    ['a program of Linux', () => head('7f454c460201010000000000000000000200'), '是电脑程序'],
    [
      'a Word document with macros',
      () => zipOf(officeParts('docx', 'application/vnd.ms-word.document.macroEnabled.main+xml')),
      '是带宏的 Word 文档',
    ],
    [
      'an Excel workbook with macros',
      () => zipOf(officeParts('xlsx', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')),
      '是带宏的 Excel 表格',
    ],
    ['macros under a plain type', () => office('docx', { 'word/vbaProject.bin': 'x' }), '里面带宏'],
    ['old macros of Excel', () => office('xlsx', { 'xl/macrosheets/sheet1.xml': 'x' }), '里面带宏'],
    ['ActiveX', () => office('pptx', { 'ppt\\ActiveX\\activeX1.bin': 'x' }), '里面带宏'],
    ['old Office', () => head('d0cf11e0a1b11ae1'), '是老版 Office 文件'],
    ['a zip', () => zipOf({ 'a.txt': 'x' }), '是压缩包'],
    ['a RAR', () => head('526172211a0700'), '是压缩包'],
    ['a film', () => mp4('mp42', 'vide', 'soun'), '是视频'],
    ['a film called a recording', () => mp4('M4A ', 'soun', 'vide'), '是视频'],
    ['TIFF', () => picture(30, 20, image => image.tiff()), '是少见的图片格式（tif）'],
    ['AVIF', () => picture(30, 20, image => image.avif()), '是少见的图片格式（avif）'],
    ['WAV', () => text(`RIFF\0\0\0\0WAVEfmt ${'\0'.repeat(200)}`), '是少见的录音格式（wav）'],
    ['noise', () => Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 37) % 251)), '认不出'],
  ])('%s', async (_, make, found) => {
    const refusal = await recognise(await make()).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'FILE_KIND_WRONG',
      details: { found: expect.stringContaining(found) },
    });
  });

  it.each([['heic'], ['heix'], ['mif1']])(
    'photos of iPhones (%s) with a sentence of their own',
    async brand => {
      await expect(recognise(mp4(brand))).rejects.toMatchObject({ code: 'FILE_HEIC' });
    },
  );
});

describe('what is not whole', () => {
  it.each<[string, () => Buffer]>([
    ['a PDF cut short', () => Buffer.concat([pdf().subarray(0, 20), Buffer.alloc(9000)])],
    ['a Word document cut short', () => office('docx').subarray(0, -30)],
    [
      'an Excel workbook without a workbook',
      () => zipOf({ '[Content_Types].xml': officeParts('xlsx')['[Content_Types].xml'] ?? '' }),
    ],
    ['a sound of one head', () => Buffer.concat([id3(300), frames(1).subarray(0, 40), Buffer.alloc(5000)])],
    ['a recording cut short', () => mp4('M4A ', 'soun').subarray(0, -100)],
    ['a recording without a track', () => mp4('M4A ')],
  ])('%s is refused', async (_, make) => {
    await expect(recognise(make())).rejects.toMatchObject({ code: 'UPLOAD_BROKEN' });
  });
});

describe('a document that unfolds to what no phone can bear', () => {
  const megabyte = 1024 * 1024;

  it('is refused by its true size', async () => {
    const bomb = office('docx', { 'word/media/image1.bmp': Buffer.alloc(60 * megabyte) });
    expect(bomb.length).toBeLessThan(megabyte);
    await expect(recognise(bomb)).rejects.toMatchObject({
      code: 'FILE_KIND_WRONG',
      details: { reason: 'BOMB' },
    });
  });

  it.each([
    ['one part', { 'word/document.xml': { size: 4_000_000_000 } }],
    ['a size that stands elsewhere', { 'word/document.xml': { zip64: true } }],
  ])('is refused by what it says of %s', async (_, lies) => {
    const bomb = zipOf(officeParts('docx'), lies);
    await expect(recognise(bomb)).rejects.toMatchObject({ details: { reason: 'BOMB' } });
  });

  it('is refused by the number of its parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/p${index}.xml`, '']));
    await expect(recognise(office('docx', parts))).rejects.toMatchObject({ details: { reason: 'BOMB' } });
  });

  it('is not what holds a large plain picture', async () => {
    const noise = deflateRawSync(Buffer.from(Array.from({ length: megabyte }, (_, at) => (at * at) % 253)));
    const honest = office('pptx', {
      'ppt/media/image1.png': noise,
      'ppt/slides/slide1.xml': '<a/>'.repeat(90_000),
    });
    expect(await recognise(honest)).toBe(fileTypes.pptx);
  });
});
