import { type DrawForOrganizer, momentWords } from '@wanqing/shared';
import { words } from './words';

export type StepKey = 'open' | 'closed' | 'trial' | 'draw' | 'look' | 'publish';

/** A step on the way from the first application to the publication. */
export interface Step {
  readonly key: StepKey;
  readonly mark: 'done' | 'now' | 'later';
  /** What is to be known of it. */
  readonly text: string;
}

type Told = Pick<DrawForOrganizer, 'state' | 'opensAt' | 'closesAt' | 'drawnAt' | 'publishedAt'>;

const nowAt: Record<DrawForOrganizer['state'], StepKey> = {
  planned: 'open',
  open: 'open',
  closed: 'draw',
  drawn: 'publish',
  published: 'publish',
};

const order: readonly StepKey[] = ['open', 'closed', 'trial', 'draw', 'look', 'publish'];

/** The story of a draw. Trying it out can be left out at any time, so that it is never what everybody waits for. */
export function storyOf(draw: Told): Step[] {
  const now = order.indexOf(nowAt[draw.state]);
  const markOf = (key: StepKey): Step['mark'] => {
    if (draw.state === 'published') return 'done';
    if (key === 'trial' && (draw.state === 'open' || draw.state === 'closed')) return 'now';
    if (key === 'look' && draw.state === 'drawn') return 'now';
    const at = order.indexOf(key);
    return at < now ? 'done' : at === now ? 'now' : 'later';
  };
  return order.map(key => ({ key, mark: markOf(key), text: textOf(key, draw) }));
}

function textOf(key: StepKey, { state, opensAt, closesAt, drawnAt, publishedAt }: Told): string {
  if (key === 'open') {
    return state === 'open' ? words.openUntil(momentWords(closesAt)) : words.opensAt(momentWords(opensAt));
  }
  if (key === 'closed') {
    const over = state !== 'planned' && state !== 'open';
    return (over ? words.closedAt : words.closesAt)(momentWords(closesAt));
  }
  if (key === 'trial') return drawnAt ? words.trialOver : words.trialWhat;
  if (key === 'draw') {
    if (drawnAt) return words.drawn(momentWords(drawnAt));
    return state === 'closed' ? words.drawWhat : words.drawWait;
  }
  if (key === 'look') return drawnAt ? words.lookWhat : words.lookWait;
  if (publishedAt) return words.published(momentWords(publishedAt));
  return drawnAt ? words.publishWhat : words.publishWait;
}

/** What can be done at a step now. */
export function mayDo(key: StepKey, { state }: Pick<DrawForOrganizer, 'state'>): boolean {
  if (key === 'trial') return state === 'open' || state === 'closed';
  if (key === 'draw') return state === 'closed';
  return key === 'publish' && state === 'drawn';
}
