import type { Delivered, NewJob } from '../src/jobs/job.js';
import { deed, type JobsDatabase } from './jobs-database.js';
import type { MadeWorker, Parts } from './make-worker.js';

interface Letter {
  to: string;
}

/** A postman: what he handed over is in `handed`, what was recorded of it in `deeds`, as `settled …` and `lost …`. */
export interface Postman extends MadeWorker {
  readonly handed: string[];
  /** How many results each settling held. */
  readonly bundles: number[];
  post(...to: string[]): Promise<void>;
}

export interface Manners {
  deliver?(to: string, attempts: number, signal: AbortSignal): Promise<Delivered<string>>;
  /** Throws where this letter cannot be read, answers false where there is nothing left to do. */
  isWanted?(to: string): boolean;
  /** May throw. */
  settling?(to: string): void;
  losing?(to: string): void;
  lanes?: number;
  maxAttempts?: number;
}

export function makePostman(db: JobsDatabase, manners: Manners = {}, parts?: Parts): Postman {
  const made = db.worker(parts);
  const handed: string[] = [];
  const bundles: number[] = [];
  made.jobs.courier<Letter, Letter & { attempts: number }, string>({
    kind: 'letter',
    lanes: manners.lanes,
    maxAttempts: manners.maxAttempts ?? 3,
    inWords: ({ to }) => `给${to}的信`,
    load: async jobs =>
      new Map(
        jobs
          .filter(({ payload }) => manners.isWanted?.(payload.to) ?? true)
          .map(({ id, payload, attempts }) => [id, { ...payload, attempts }]),
      ),
    deliver: async ({ to, attempts }, signal) => {
      handed.push(to);
      return manners.deliver ? manners.deliver(to, attempts, signal) : { done: 'ok' };
    },
    settle: async (manager, results) => {
      bundles.push(results.length);
      for (const { item, outcome } of results) {
        await deed(manager, `settled ${item.to} ${outcome}`);
        manners.settling?.(item.to);
      }
    },
    lost: async (manager, jobs) => {
      for (const { payload } of jobs) {
        await deed(manager, `lost ${payload.to}`);
        manners.losing?.(payload.to);
      }
    },
  });
  const letter = (to: string): NewJob => ({ kind: 'letter', payload: { to } });
  return {
    ...made,
    handed,
    bundles,
    post: (...to) => db.transactions.run(manager => made.jobs.enqueueMany(manager, to.map(letter))),
  };
}
