import { DomainError } from '../../kernel/domain-error.js';
import { wrongKind } from './refusals.js';

/** What file-type says of a file, in the words that follow 「这个文件不能传：」. */
const words: Readonly<Record<string, string>> = {
  docm: '是带宏的 Word 文档，请另存为普通的 .docx',
  dotm: '是带宏的 Word 文档，请另存为普通的 .docx',
  xlsm: '是带宏的 Excel 表格，请另存为普通的 .xlsx',
  xltm: '是带宏的 Excel 表格，请另存为普通的 .xlsx',
  pptm: '是带宏的演示文稿，请另存为普通的 .pptx',
  potm: '是带宏的演示文稿，请另存为普通的 .pptx',
  ppsm: '是带宏的演示文稿，请另存为普通的 .pptx',
  cfb: '是老版 Office 文件，或者设了密码，请另存为新版、不设密码',
  rtf: '是 RTF 文档，请另存为 Word 文档（.docx）',
  exe: '是电脑程序',
  elf: '是电脑程序',
  macho: '是电脑程序',
  apk: '是手机程序',
  jar: '是电脑程序',
  html: '是网页',
  svg: '是网页图形（SVG）',
  mp4: '是视频',
  mov: '是视频',
  '3gp': '是视频',
  avi: '是视频',
  mkv: '是视频',
  webm: '是视频',
  wmv: '是视频',
};
const archives = ['zip', 'rar', '7z', 'gz', 'tar', 'bz2', 'xz', 'zst', 'iso'];
const heic = ['heic', 'heif', 'hif'];

/** The refusal for a file of a kind that may not be brought. */
export function refusalOf({ ext, mime }: { ext: string; mime: string }): DomainError {
  if (heic.includes(ext) || /^image\/hei[cf]/.test(mime)) return new DomainError('FILE_HEIC');
  return wrongKind(ext.toUpperCase(), words[ext] ?? byFamily(ext, mime));
}

function byFamily(ext: string, mime: string): string {
  if (archives.includes(ext)) return '是压缩包，请先解压，一个一个传';
  if (mime.startsWith('image/')) return `是少见的图片格式（${ext}）`;
  if (mime.startsWith('audio/')) return `是少见的录音格式（${ext}）`;
  if (mime.startsWith('video/')) return '是视频';
  return `是少见的格式（${ext}）`;
}

/** The refusal for a file whose bytes have no mark of a kind: text, a web page, or anything else. */
export function refusalOfUnmarked(bytes: Buffer): DomainError {
  if (bytes.length === 0) return wrongKind('EMPTY', '里面是空的');
  const head = bytes
    .subarray(0, 2048)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/<svg[\s>]/i.test(head)) return wrongKind('SVG', '是网页图形（SVG）');
  if (/^<(!doctype|!--|html|head|body|script|\?xml|meta|div|table)/i.test(head))
    return wrongKind('HTML', '是网页');
  const plain = !bytes.subarray(0, 2048).some(byte => byte < 9 || (byte > 13 && byte < 32));
  return plain ? wrongKind('TEXT', '是纯文字，请放进 Word 文档里') : wrongKind('UNKNOWN', '认不出是什么文件');
}
