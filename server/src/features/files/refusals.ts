import { DomainError } from '../../kernel/domain-error.js';

const allowed = '照片（JPEG、PNG、WebP、GIF）、PDF、Word、Excel、PPT 和录音（MP3、M4A）';

/** A file that may not be brought; `found` says in Chinese what it is, `reason` for programs. */
export const wrongKind = (reason: string, found: string) =>
  new DomainError('FILE_KIND_WRONG', { reason, found, allowed });

/** A file of a kind that may be brought, but not whole. */
export const broken = (reason: string) => new DomainError('UPLOAD_BROKEN', { reason });
