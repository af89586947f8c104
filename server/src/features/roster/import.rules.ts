import type { ImportState } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';

/** After this long without a sign of life a reading import is given up: its server has ended. */
export const silentMs = 60_000;

interface Standing {
  state: ImportState;
  heartbeatAt: Date;
}

export const isAbandoned = ({ state, heartbeatAt }: Standing, now: Date): boolean =>
  (state === 'reading' || state === 'confirming') && now.getTime() - heartbeatAt.getTime() > silentMs;

/** States in which the organizer may still change headings and decisions, or throw the preview away. */
const open: readonly ImportState[] = ['mapping', 'ready', 'failed'];

export function expectOpen({ state }: Pick<Standing, 'state'>): void {
  if (state === 'done' || state === 'undone') throw new DomainError('IMPORT_DONE');
  if (!open.includes(state)) throw new DomainError('IMPORT_NOT_READY');
}

export function expectReady({ state }: Pick<Standing, 'state'>): void {
  if (state === 'done' || state === 'undone') throw new DomainError('IMPORT_DONE');
  if (state !== 'ready') throw new DomainError('IMPORT_NOT_READY');
}
