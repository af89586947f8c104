import type { EntityManager } from 'typeorm';
import { isDuplicate } from '../../db/faults.js';
import type { Transactions } from '../../db/transactions.js';

const attempts = 8;

/** Runs a transaction again from the start where somebody else took the same unique key just now. */
export async function firstCome<T>(
  transactions: Transactions,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await transactions.run(work);
    } catch (error) {
      if (tried >= attempts || !isDuplicate(error)) throw error;
    }
  }
}
