import type { CatalogueItem } from '@wanqing/shared';

const live: readonly string[] = ['requested', 'offered', 'confirmed', 'waiting'];

/** Whether the person has a seat, an offer or a place in the queue. */
const isIn = ({ glance }: CatalogueItem): boolean => glance.mine !== null && live.includes(glance.mine.state);

/** When it happens next, ms; what has nothing more to come is last. */
function nextStart({ activity }: CatalogueItem, now: Date): number {
  const coming = activity.sessions.filter(
    ({ startsAt, cancelled }) => cancelled === null && Date.parse(startsAt) >= now.getTime(),
  );
  return Math.min(...coming.map(({ startsAt }) => Date.parse(startsAt)), Number.MAX_SAFE_INTEGER);
}

/** Reasons with which there is nothing to wait for: it has closed without the person, or is not for them at all. */
const idle: readonly string[] = ['SIGNUP_CLOSED', 'GATE_BRANCH'];

/** What is to be shown, soonest first. */
export function offered(items: readonly CatalogueItem[], now: Date): CatalogueItem[] {
  const shown = items.filter(item => {
    const { canSignUp } = item.glance;
    return isIn(item) || canSignUp.ok || !idle.includes(canSignUp.reason);
  });
  return shown.sort((a, b) => nextStart(a, now) - nextStart(b, now));
}

/**
 * What fits the person now, the best first: seats that wait for their answer, by the time left; then what they can
 * sign up for and have not, soonest first.
 * @param applied draws in which the person takes part already
 */
export function fitting(
  items: readonly CatalogueItem[],
  now: Date,
  applied: ReadonlySet<string>,
): CatalogueItem[] {
  const answerBy = ({ glance }: CatalogueItem) => Date.parse(glance.mine?.answerBy ?? '9999-12-31');
  const open = items
    .filter(({ glance }) => glance.mine?.state === 'offered' && glance.mine.canAnswer.ok)
    .sort((a, b) => answerBy(a) - answerBy(b));
  const free = offered(items, now).filter(
    item => item.glance.canSignUp.ok && !isIn(item) && !applied.has(item.glance.drawId ?? ''),
  );
  return [...open, ...free];
}
