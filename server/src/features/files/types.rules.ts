import type { FileView } from '@wanqing/shared';
import { wrongKind } from './refusals.js';

/** What may be brought. Photos leave as JPEG whatever they came as: iPhones before iOS 14 show no WebP. */
export interface FileType {
  readonly kind: FileView['kind'];
  /** How it is named when saved. */
  readonly extension: string;
  readonly type: string;
  /** Whether browsers may show it in place. */
  readonly inline: boolean;
  readonly words: string;
  /** Extensions under which it may come. */
  readonly names: readonly string[];
}

const office = (part: string) => `application/vnd.openxmlformats-officedocument.${part}`;

export const fileTypes = {
  photo: {
    kind: 'photo',
    extension: 'jpg',
    type: 'image/jpeg',
    inline: true,
    words: '照片',
    names: ['jpg', 'jpeg', 'jfif', 'png', 'webp', 'gif', 'bmp', 'heic', 'heif', 'avif', 'tif', 'tiff'],
  },
  pdf: {
    kind: 'document',
    extension: 'pdf',
    type: 'application/pdf',
    inline: true,
    words: 'PDF',
    names: ['pdf'],
  },
  docx: {
    kind: 'document',
    extension: 'docx',
    type: office('wordprocessingml.document'),
    inline: false,
    words: 'Word 文档',
    names: ['docx', 'doc'],
  },
  xlsx: {
    kind: 'document',
    extension: 'xlsx',
    type: office('spreadsheetml.sheet'),
    inline: false,
    words: 'Excel 表格',
    names: ['xlsx', 'xls', 'et'],
  },
  pptx: {
    kind: 'document',
    extension: 'pptx',
    type: office('presentationml.presentation'),
    inline: false,
    words: '演示文稿',
    names: ['pptx', 'ppt'],
  },
  mp3: {
    kind: 'audio',
    extension: 'mp3',
    type: 'audio/mpeg',
    inline: true,
    words: '录音',
    names: ['mp3', 'm4a', 'aac', 'wav', 'amr'],
  },
  m4a: {
    kind: 'audio',
    extension: 'm4a',
    type: 'audio/mp4',
    inline: true,
    words: '录音',
    names: ['m4a', 'mp4', 'mp3', 'aac', 'wav', 'amr', '3gp'],
  },
} as const satisfies Record<string, FileType>;

export type MediaType = (typeof fileTypes)[keyof typeof fileTypes]['type'];

/** The type of file that goes by a media type. */
export const typeOf = (media: MediaType): FileType =>
  Object.values<FileType>(fileTypes).find(({ type }) => type === media) as FileType;

/**
 * The name under which the file is kept: the last part of what was given, without what plays tricks on readers
 * (turned writing direction) or on disks, and with the extension of its true type. FILE_KIND_WRONG where the
 * name says one thing and the content is another.
 */
export function nameFor(given: string, type: FileType): string {
  const plain = (given.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"|?*\p{Cc}]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const [, stem = plain, extension = ''] = /^(.+)\.([A-Za-z0-9]{1,5})$/.exec(plain) ?? [];
  const said = Object.values(fileTypes).find(({ names }) => isAmong(extension, names));
  if (said && !isAmong(extension, type.names))
    throw wrongKind('LIES', `名字写的是${said.words}，里面却是${type.words}`);
  const base = said ? stem : plain;
  return `${Array.from(base).slice(0, 100).join('') || '文件'}.${type.extension}`;
}

const isAmong = (extension: string, names: readonly string[]) => names.includes(extension.toLowerCase());
