import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { contract, type FileVariant, type Id, pathOf } from '@wanqing/shared';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';

const hour = 3600;
const validHours = 24;

/**
 * Addresses under which a file can be fetched without a session, by whoever was shown them: `<image>` and
 * players send none. They name one file, one variant and one end.
 */
@Injectable()
export class FileLinks {
  constructor(
    private readonly cipher: Cipher,
    private readonly clock: Clock,
  ) {}

  /** Works for a day and up to an hour more: within an hour it is the same, so that phones fetch nothing twice. */
  pathTo(fileId: Id, variant: FileVariant): string {
    const until = (Math.floor(this.now() / hour) + 1 + validHours) * hour;
    const key = this.sign(fileId, variant, until).toString('base64url');
    return pathOf(contract.files.content, { params: { fileId, variant }, query: { until, key } });
  }

  /** Whether the link was made here and has not ended; takes as long whatever is wrong with it. */
  isGood(fileId: Id, variant: FileVariant, until: number, key: string): boolean {
    const given = Buffer.from(key, 'base64url');
    const right = this.sign(fileId, variant, until);
    return given.length === right.length && timingSafeEqual(given, right) && this.now() < until;
  }

  private sign(fileId: Id, variant: FileVariant, until: number): Buffer {
    return this.cipher.sign('files.content', `${fileId}\n${variant}\n${until}`);
  }

  /** Seconds since 1970. */
  private now(): number {
    return this.clock.now().getTime() / 1000;
  }
}
