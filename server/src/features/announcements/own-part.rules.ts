import type { ActivityPart, Audience, Id } from '@wanqing/shared';

/** Where units, people and activities stand in the tree, by id; what is gone is not in the map. */
export type Places = ReadonlyMap<Id, string>;

/** What is left of an audience for somebody who may name only what `covers` says; also a plain copy of it. */
export function ownPart(
  { units, only, activities, members, except }: Audience,
  places: Places,
  covers: (path: string) => boolean,
): Audience {
  const isOwn = (id: Id) => {
    const path = places.get(id);
    return path !== undefined && covers(path);
  };
  const ids = (list: readonly Id[]) => list.filter(isOwn);
  const parts = (list: readonly ActivityPart[]) => list.filter(({ activityId }) => isOwn(activityId));
  return {
    units: ids(units),
    only,
    activities: parts(activities),
    members: ids(members),
    except: {
      units: ids(except.units),
      tags: except.tags,
      activities: parts(except.activities),
      members: ids(except.members),
    },
  };
}
