import { type ActivityForOrganizer, type ActivityInput, dayOf, momentOf } from '@wanqing/shared';
import type { District } from './district.js';

const minute = 60_000;

interface Wanted {
  readonly title: string;
  /** Whether check-in is open now, opens tomorrow, or is over. */
  readonly when: 'now' | 'tomorrow' | 'over';
  readonly invited?: 'branch' | 'other';
  readonly rotating?: boolean;
}

/** Within today in Shanghai, on which an open session must lie, also when the tests run around midnight. */
function around(when: Wanted['when']): { startsAt: string; endsAt: string; opensMinutesBefore: number } {
  const now = Date.now();
  const day = dayOf(now);
  const morning = Date.parse(momentOf(day, '00:00'));
  const night = Date.parse(momentOf(day, '23:59'));
  const iso = (time: number) => new Date(time).toISOString();
  if (when === 'now') {
    const startsAt = Math.min(now + 20 * minute, night - minute);
    return {
      startsAt: iso(startsAt),
      endsAt: iso(Math.min(startsAt + 120 * minute, night)),
      opensMinutesBefore: 60,
    };
  }
  const shift = when === 'tomorrow' ? 24 * 60 * minute : -24 * 60 * minute;
  return {
    startsAt: iso(morning + 9.5 * 60 * minute + shift),
    endsAt: iso(morning + 11 * 60 * minute + shift),
    opensMinutesBefore: 30,
  };
}

/** An activity that members can see, made and published by the organizer. */
export async function publish(district: District, wanted: Wanted): Promise<ActivityForOrganizer> {
  const { activities } = district.organizer;
  const draft = await activities.create({ body: inputOf(district, wanted) });
  return activities.publish({ params: { activityId: draft.id } });
}

export function inputOf(
  { branch, otherBranch, root }: District,
  { title, when, invited = 'branch', rotating = true }: Wanted,
): ActivityInput {
  const other = invited === 'other';
  return {
    unitId: root.id,
    title,
    kind: 'lecture',
    summary: '请老师讲一讲怎样保护眼睛。',
    place: '3楼301室',
    coordinates: null,
    bring: '老花镜',
    contactName: '陆敏',
    contactPhone: '021-64370000',
    sessions: [around(when)],
    invitedUnitIds: [other ? otherBranch.id : branch.id],
    capacity: null,
    walkInsWelcome: !other,
    checkInBy: { poster: true, rotating },
  };
}
