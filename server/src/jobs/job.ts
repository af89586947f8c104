import type { EntityManager } from 'typeorm';

/** Something to be done later, or elsewhere, written in the same transaction as the fact that calls for it. */
export interface NewJob {
  /** As registered with `Jobs.task` or `Jobs.courier`, at most 40 characters. */
  kind: string;
  /** JSON, at most 60 KB; ids rather than personal data. */
  payload: object;
  /** Not before this moment of the app's clock; now where left out. */
  runAt?: Date;
  /**
   * At most 120 characters; unique among jobs that have not ended, a second one is silently dropped. A job that
   * runs at this moment has not ended: what its run must see belongs into rows that it reads, not into a second job.
   */
  key?: string;
  /** Whose organizers see it if it fails, as `/abc123/`; without one, only those of a whole district. */
  unitPath?: string;
}

export interface Job<P> {
  readonly id: string;
  readonly kind: string;
  readonly payload: P;
  /** This one counted. */
  readonly attempts: number;
  readonly createdAt: Date;
  readonly unitPath: string | null;
}

interface Kind<P> {
  kind: string;
  /** After so many failures the job is laid aside for an organizer; 8 where left out. */
  maxAttempts?: number;
  /** What the job does, in Chinese, as an organizer reads it in the list of what failed. */
  inWords(payload: P): string;
  /**
   * An organizer gave up a job that is known not to have been done: whatever waits for it is told, in the
   * transaction that forgets the job.
   */
  abandoned?(manager: EntityManager, job: Job<P>): Promise<void>;
}

/** The same job goes on later with a new payload: a cursor. Its attempts count from the start again. */
export interface Again<P> {
  again: P;
  /** Now where left out. */
  at?: Date;
}

/**
 * Work in the database alone. Runs in one transaction together with the end of the job, so that it is done
 * exactly once whatever dies when; like any transaction it may run more than once and awaits the database only.
 */
export interface Task<P extends object> extends Kind<P> {
  // biome-ignore lint/suspicious/noConfusingVoidType: a task usually returns nothing
  run(manager: EntityManager, job: Job<P>): Promise<void | Again<P>>;
}

export type Delivered<Outcome> =
  | { done: Outcome }
  /**
   * Known not to have happened, to be tried again at `at` (by default after a back-off). `retry` says why, without
   * personal data. `pauseUntil` pauses the whole kind as well; that, or `uncounted`, does not count the attempt.
   */
  | { retry: string; at?: Date; pauseUntil?: Date; uncounted?: true };

export interface Settled<P, Item, Outcome> {
  job: Job<P>;
  item: Item;
  outcome: Outcome;
}

/** Work with an effect outside the database, which no transaction can take back: done at most once. */
export interface Courier<P extends object, Item, Outcome> extends Kind<P> {
  /** Deliveries under way at once in one process; 150 where left out. */
  lanes?: number;
  /**
   * Reads what is to be done, by id of the job, right before it is delivered. A job that is missing has nothing left
   * to do and ends.
   */
  load(jobs: Job<P>[]): Promise<Map<string, Item>>;
  /**
   * The effect itself; no transaction is open. Throwing means that nobody knows whether it happened: the job is
   * lost. `signal` is aborted when the process ends or a minute has passed.
   */
  deliver(item: Item, signal: AbortSignal): Promise<Delivered<Outcome>>;
  /** Records what was done, in the transaction that ends the jobs; many at once. */
  settle(manager: EntityManager, results: Settled<P, Item, Outcome>[]): Promise<void>;
  /**
   * Records that these were started and nobody knows how they ended; they are never delivered again. Instead of
   * `abandoned` where a job is given up that is stuck.
   */
  lost(manager: EntityManager, jobs: Job<P>[]): Promise<void>;
}

/**
 * Something that recurs. Time is cut into slots of `minutes` from 1970 in UTC (a slot of a day begins at 8 in
 * Shanghai); each slot runs once however many instances there are, in the transaction that takes it. Of the slots
 * missed while everything was down only the latest runs, late.
 */
export interface Tick {
  /** At most 40 characters, one in the whole product. */
  name: string;
  minutes: number;
  run(manager: EntityManager, slotStart: Date): Promise<void>;
}
