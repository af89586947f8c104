import type { Audience, DryRun } from '@wanqing/shared';
import { api } from '../../../api';
import { useLater } from '../../../hooks/use-later';
import { type RemoteState, useRemote } from '../../../hooks/use-remote';
import { namesNobody } from '../audience.rules';

const none: DryRun = { recipients: 0, push: 0, call: 0, withoutPhone: 0, items: [], next: null };

/** How many people an audience holds now; the server is not asked about nobody. */
export const countPeople = async (audience: Audience): Promise<DryRun> =>
  namesNobody(audience) ? none : api.announcements.dryRun({ body: { audience, limit: 1 } });

/** Milliseconds of rest after which people are counted anew. */
const rest = 400;

/** How many people an audience holds, counted anew once choosing has paused. */
export function useCount(audience: Audience): RemoteState<DryRun> {
  const asked = useLater(JSON.stringify(countable(audience)), rest);
  return useRemote(() => countPeople(JSON.parse(asked) as Audience), [asked]);
}

const age = (years: number | null) =>
  years !== null && Number.isInteger(years) && years >= 18 && years <= 120 ? years : null;

/** An age that is still being typed is left out. */
const countable = (audience: Audience): Audience => ({
  ...audience,
  only: { ...audience.only, ageFrom: age(audience.only.ageFrom), ageTo: age(audience.only.ageTo) },
});
