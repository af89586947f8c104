import { type Audience, nobody } from '@wanqing/shared';
import { useRef } from 'react';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import type { Units } from '../../org/use-units';
import type { Names } from '../audience.rules';

export interface KnownNames extends Names {
  /** Keeps the name of something that was just chosen, so that nobody asks the server for it. */
  readonly learn: (id: string, name: string) => void;
}

/** What the units, activities and people of an audience are called. */
export function useNames(audience: Audience, units: Units | undefined): KnownNames {
  const learned = useRef(new Map<string, string>());
  const people = [...audience.members, ...audience.except.members];
  const activities = [...audience.activities, ...audience.except.activities].map(part => part.activityId);
  const unknown = (ids: string[]) => [...new Set(ids)].filter(id => !learned.current.has(id)).sort();
  const [lackPeople, lackActivities] = [unknown(people), unknown(activities)];
  useRemote(async () => {
    const [found, shown] = await Promise.all([
      namesOfPeople(lackPeople),
      Promise.all(lackActivities.map(titleOf)),
    ]);
    for (const [id, name] of [...found, ...shown]) learned.current.set(id, name);
    return learned.current.size;
  }, [lackPeople.join(), lackActivities.join()]);
  return {
    unit: id => units?.all.find(unit => unit.id === id)?.name,
    activity: id => learned.current.get(id),
    member: id => learned.current.get(id),
    learn: (id, name) => learned.current.set(id, name),
  };
}

/** A dry run to these people alone names them, a hundred at a time. */
async function namesOfPeople(members: string[]): Promise<[string, string][]> {
  if (members.length === 0) return [];
  const named: [string, string][] = [];
  let cursor: string | undefined;
  do {
    const body = { audience: { ...nobody(), members }, limit: 100, cursor };
    const page = await api.announcements.dryRun({ body });
    named.push(...page.items.map(({ memberId, name }): [string, string] => [memberId, name]));
    cursor = page.next ?? undefined;
  } while (cursor);
  return named;
}

async function titleOf(activityId: string): Promise<[string, string]> {
  const { title } = await api.activities.organizerShow({ params: { activityId } });
  return [activityId, title];
}
