import { DomainError } from '../../../kernel/domain-error.js';
import { limits } from './table.js';

/** What a file turned out to be, in the words that follow 「这个文件读不了：」. */
export const foundSentences = {
  EMPTY_FILE: '里面是空的',
  OLD_XLS: '是老版 Excel 文件（.xls）',
  PASSWORD: '设了打开密码，请先去掉密码',
  WORD: '是 Word 文档',
  SLIDES: '是演示文稿',
  PDF: '是 PDF 文件',
  IMAGE: '是一张图片',
  WEB_PAGE: '是网页，只是文件名像 Excel',
  XML_2003: '是 Excel 2003 的 XML 表格',
  OPEN_DOCUMENT: '是 ODS 表格',
  BINARY_XLSB: '是 Excel 二进制工作簿（.xlsb）',
  ARCHIVE: '是压缩包，请先解压',
  OTHER_OFFICE: '是老版 Office 文件',
  UNKNOWN: '不像表格',
  ENCODING: '里面的文字编码认不出来',
} as const;

export type FoundReason = keyof typeof foundSentences;
type BrokenReason = 'TRUNCATED' | 'BAD_ZIP' | 'BAD_XML' | 'BAD_QUOTES' | 'PART_MISSING';
type UnsafeReason = 'TOO_MANY_PARTS' | 'UNPACKS_TOO_LARGE' | 'RATIO' | 'TOO_WIDE' | 'TOO_MANY_CELLS';

/** A file of the wrong type; `reason` in the details says which one. */
export const wrongType = (reason: FoundReason) =>
  new DomainError('FILE_TYPE_WRONG', { reason, found: foundSentences[reason] });

/** A file of the right type that cannot be read to its end. */
export const broken = (reason: BrokenReason) => new DomainError('FILE_BROKEN', { reason });

/** A file that would cost more than any roster needs. */
export const unsafe = (reason: UnsafeReason) => new DomainError('FILE_UNSAFE', { reason });

export const tooLong = () => new DomainError('FILE_TOO_LONG', { max: limits.rows });

export const tooLarge = () => new DomainError('TOO_LARGE', { max: `${limits.fileBytes / 1024 / 1024} MB` });
