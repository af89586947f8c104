import * as z from 'zod/mini';
import { anyone, organizerOwn } from './access.js';
import { bytes, file, route } from './route.js';
import { Id, line, queryInt } from './values.js';

/**
 * A file as pages show it. The addresses are signed paths below the server's own address (`/api/files/…`), the
 * same for an hour; they work for a day, without a session.
 */
export const FileView = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['photo', 'document', 'audio']),
  /** Media type, found out from the content. */
  type: z.string(),
  bytes: z.int(),
  /** Pixels; photos only. */
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
  url: z.string(),
  /** A small picture; photos only. */
  previewUrl: z.nullable(z.string()),
});
export type FileView = z.infer<typeof FileView>;

export const FileVariant = z.enum(['original', 'preview']);
export type FileVariant = z.infer<typeof FileVariant>;

export const files = {
  /** Takes a photo, a document or a recording; what it is, its content says. Kept for a day until something uses it. */
  upload: route({
    method: 'POST',
    path: '/files',
    query: z.strictObject({ fileName: line(200) }),
    body: bytes(20 * 1024 * 1024),
    response: FileView,
    errors: [
      'FILE_KIND_WRONG',
      'FILE_HEIC',
      'UPLOAD_BROKEN',
      'PHOTO_TOO_LARGE',
      'TOO_LARGE',
      'STORAGE_AWAY',
      'BUSY',
    ],
    access: organizerOwn,
    perMinute: 30,
  }),
  /** The file itself, for whoever has a signed link: `until` in seconds since 1970, `key` its signature. */
  content: route({
    method: 'GET',
    path: '/files/:fileId/:variant',
    params: z.strictObject({ fileId: Id, variant: FileVariant }),
    query: z.strictObject({ until: queryInt(0, 1e11), key: z.string().check(z.maxLength(100)) }),
    response: file(),
    errors: ['STORAGE_AWAY'],
    access: anyone,
  }),
};
