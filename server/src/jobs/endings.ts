import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { alike, byFence, type Claim } from './claim.js';
import { change, places } from './dialect.js';

/** A claim that somebody else holds by now: whatever was done under it is taken back. */
export class Superseded extends Error {}

export interface PutBack {
  claim: Claim;
  /** The moment it had where null. */
  runAt: Date | null;
  /** Name and code of what went wrong. */
  why: string;
  counted: boolean;
}

const free = `owner = NULL, leaseUntil = NULL, fence = fence + 1`;
/** In this order: MySQL assigns from left to right. */
const keyFree = 'formerKey = jobKey, jobKey = NULL';

/** How jobs leave the hands of this process, inside a transaction; claims that are no longer ours are left alone. */
@Injectable()
export class Endings {
  constructor(private readonly clock: Clock) {}

  /** They are done. How many were still ours. */
  async end(manager: EntityManager, claims: readonly Claim[]): Promise<number> {
    let ended = 0;
    for (const [fence, ids] of byFence(claims)) {
      ended += await change(manager, `DELETE FROM jobs WHERE id IN (${places(ids)}) AND fence = ?`, [
        ...ids,
        fence,
      ]);
    }
    return ended;
  }

  /** The job goes on with another payload. */
  goOn(manager: EntityManager, claim: Claim, payload: object, runAt = this.clock.now()): Promise<number> {
    return this.change(
      manager,
      [claim],
      `state = 'waiting', payload = ?, runAt = ?, attempts = 0, lastError = NULL, ${free}`,
      [JSON.stringify(payload), runAt.getTime()],
    );
  }

  /** They are tried again. */
  async putBack(manager: EntityManager, jobs: readonly PutBack[]): Promise<void> {
    const groups = alike(jobs, ({ claim, runAt, why, counted }) =>
      JSON.stringify([claim.job.attempts, runAt, why, counted]),
    );
    for (const group of groups.values()) await this.putBackAlike(manager, group as [PutBack, ...PutBack[]]);
  }

  private async putBackAlike(manager: EntityManager, group: readonly [PutBack, ...PutBack[]]): Promise<void> {
    const { claim, runAt, why, counted } = group[0];
    await this.change(
      manager,
      group.map(one => one.claim),
      `state = 'waiting', attempts = ?, lastError = ?, runAt = COALESCE(?, runAt), ${free}`,
      [claim.job.attempts - (counted ? 0 : 1), why.slice(0, 500), runAt?.getTime() ?? null],
    );
  }

  /** It is laid aside, for an organizer to look at. */
  async bury(
    manager: EntityManager,
    claim: Claim,
    why: string,
    state: 'dead' | 'stuck' = 'dead',
  ): Promise<void> {
    await this.change(
      manager,
      [claim],
      `state = ?, attempts = ?, lastError = ?, failedAt = ?, ${keyFree}, ${free}`,
      [state, claim.job.attempts, why.slice(0, 500), this.clock.now().getTime()],
    );
  }

  /** It stays as it is, and in our hands; one more failure is counted. */
  async remember(manager: EntityManager, claim: Claim, why: string): Promise<void> {
    const { id, attempts } = claim.job;
    await change(manager, 'UPDATE jobs SET attempts = ?, lastError = ? WHERE id = ? AND fence = ?', [
      attempts + 1,
      why.slice(0, 500),
      id,
      claim.fence,
    ]);
  }

  private async change(
    manager: EntityManager,
    claims: readonly Claim[],
    set: string,
    params: readonly unknown[],
  ): Promise<number> {
    let changed = 0;
    for (const [fence, ids] of byFence(claims)) {
      changed += await change(manager, `UPDATE jobs SET ${set} WHERE id IN (${places(ids)}) AND fence = ?`, [
        ...params,
        ...ids,
        fence,
      ]);
    }
    return changed;
  }
}
