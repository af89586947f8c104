import * as z from 'zod/mini';
import { Id } from './values.js';

/** A file as pages show it; the addresses are signed and work for a day without a session. */
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
