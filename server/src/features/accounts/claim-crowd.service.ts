import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Claim } from './claim.entity.js';
import { originOf } from './claim-origin.rules.js';

/** Codes for browsers of one address in an hour: a hall full of people shares one. */
const mostOfOrigin = 300;
const hourMs = 60 * 60 * 1000;

/**
 * Codes for browsers at a time: a tenth of the four-digit numbers. The rest is for phones in WeChat, and a
 * number that staff mistype is nobody's nine times out of ten.
 */
const mostBrowsers = 1000;

/**
 * Keeps whoever opens browsers by the thousand from using up the four-digit codes. Phones in WeChat are not
 * counted: nobody has thousands of those.
 */
@Injectable()
export class ClaimCrowd {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: Cipher,
    private readonly clock: Clock,
  ) {}

  /** What stands for the address a browser calls from; the address itself is not kept. */
  originFor({ address = '' }: Viewer): string {
    return this.cipher.index(`origin ${originOf(address)}`);
  }

  /** TOO_MANY where an address has had its share for an hour. */
  async expectShare(origin: string): Promise<void> {
    const createdAt = MoreThan(new Date(this.clock.now().getTime() - hourMs));
    const opened = await this.dataSource.manager.countBy(Claim, { origin, createdAt });
    if (opened >= mostOfOrigin) throw new DomainError('TOO_MANY');
  }

  /** Where browsers have more codes than their share, the oldest are over: their pages ask for new ones. */
  async thin(manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const waiting = {
      ...{ liveDigits: Not(IsNull()), origin: Not(IsNull()), resolvedAt: IsNull(), expiresAt: MoreThan(now) },
    };
    const order = { id: 'DESC' } as const;
    const surplus = await manager.find(Claim, {
      ...{ where: waiting, order, select: { id: true } },
      ...{ skip: mostBrowsers, take: 100 },
    });
    if (surplus.length === 0) return;
    const over = { id: In(surplus.map(({ id }) => id)), resolvedAt: IsNull() };
    await manager.update(Claim, over, { liveDigits: null, expiresAt: now });
  }
}
