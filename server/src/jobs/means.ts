import { Injectable } from '@nestjs/common';
import { Transactions } from '../db/transactions.js';
import { Clock } from '../kernel/clock.js';
import { Claims } from './claims.js';
import { Endings } from './endings.js';
import { Hands } from './hands.js';

const defaultAttempts = 8;

/** Failures after which a job of this kind is laid aside. */
export const attemptsOf = ({ maxAttempts = defaultAttempts }: { maxAttempts?: number }): number =>
  maxAttempts;

/** What every runner works with. */
@Injectable()
export class Means {
  constructor(
    readonly claims: Claims,
    readonly endings: Endings,
    readonly hands: Hands,
    readonly transactions: Transactions,
    readonly clock: Clock,
  ) {}
}
