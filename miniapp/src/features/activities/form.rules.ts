import {
  type ActivityForOrganizer,
  type ActivityInput,
  type ActivityKind,
  dayOf,
  momentOf,
  type SessionView,
} from '@wanqing/shared';
import { clockOf } from '../editing/moment.rules';

/** A session as it stands in the boxes of the editor. */
export interface SessionForm {
  /** Of a session the server knows. */
  readonly id?: string;
  /** YYYY-MM-DD; empty while not chosen. */
  readonly day: string;
  /** HH:MM; empty while not chosen. */
  readonly start: string;
  readonly end: string;
  readonly opensMinutesBefore: number;
  /** Where it is this time; left out: the activity's place. */
  readonly place?: string;
  /** Why it does not take place; left out: it does. */
  readonly cancelled?: string;
}

/** An activity as it stands in the boxes of the editor: whatever was typed, right or wrong. */
export interface ActivityForm {
  readonly unitId: string;
  readonly title: string;
  readonly kind: ActivityKind | null;
  readonly summary: string;
  readonly place: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly bring: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly sessions: readonly SessionForm[];
  readonly invitedUnitIds: readonly string[];
  readonly capacity: string;
  readonly walkInsWelcome: boolean;
  readonly poster: boolean;
  readonly rotating: boolean;
}

/** A new session begins like this: an afternoon, the door open half an hour before. */
export const newSession: SessionForm = { day: '', start: '14:00', end: '16:00', opensMinutesBefore: 30 };

/** A new activity of a unit, with the help desk as contact; the own unit is invited. */
export const blankForm = (
  unitId: string,
  contact: { readonly name: string; readonly phone: string },
): ActivityForm => ({
  unitId,
  title: '',
  kind: null,
  summary: '',
  place: '',
  latitude: '',
  longitude: '',
  bring: '',
  contactName: contact.name,
  contactPhone: contact.phone,
  sessions: [newSession],
  invitedUnitIds: [unitId],
  capacity: '',
  walkInsWelcome: true,
  poster: true,
  rotating: true,
});

/** The boxes filled with what the server knows. */
export const formOf = (activity: ActivityForOrganizer): ActivityForm => ({
  unitId: activity.organizer.id,
  title: activity.title,
  kind: activity.kind,
  summary: activity.summary,
  place: activity.place,
  latitude: activity.coordinates ? String(activity.coordinates.latitude) : '',
  longitude: activity.coordinates ? String(activity.coordinates.longitude) : '',
  bring: activity.bring,
  contactName: activity.contactName,
  contactPhone: activity.contactPhone,
  sessions: activity.sessions.length > 0 ? activity.sessions.map(sessionFormOf) : [newSession],
  invitedUnitIds: activity.invitedUnits.map(({ id }) => id),
  capacity: activity.capacity === null ? '' : String(activity.capacity),
  walkInsWelcome: activity.walkInsWelcome,
  poster: activity.checkInBy.poster,
  rotating: activity.checkInBy.rotating,
});

const sessionFormOf = (session: SessionView): SessionForm => ({
  id: session.id,
  day: dayOf(session.startsAt),
  start: clockOf(session.startsAt),
  end: clockOf(session.endsAt),
  opensMinutesBefore: Math.round((Date.parse(session.startsAt) - Date.parse(session.opensAt)) / 60_000),
  ...(session.place ? { place: session.place } : {}),
  ...(session.cancelled ? { cancelled: session.cancelled } : {}),
});

/** Whether nobody has given a session a day yet: a new one, not an error of a draft. */
export const undated = ({ id, day }: SessionForm): boolean => id === undefined && day === '';

/** NaN where nothing is written: half a place is an error, not a place at zero. */
const degrees = (text: string): number => (text.trim() ? Number(text) : Number.NaN);

/** What is sent: sessions without a day stay in the boxes. Call it only when `problemsOf` finds nothing. */
export const inputOf = (form: ActivityForm): ActivityInput => ({
  unitId: form.unitId,
  title: form.title.trim(),
  kind: form.kind ?? 'other',
  summary: form.summary.trim(),
  place: form.place.trim(),
  coordinates:
    form.latitude.trim() || form.longitude.trim()
      ? { latitude: degrees(form.latitude), longitude: degrees(form.longitude) }
      : null,
  bring: form.bring.trim(),
  contactName: form.contactName.trim(),
  contactPhone: form.contactPhone.replace(/\s/g, ''),
  sessions: form.sessions
    .filter(session => !undated(session))
    .map(({ id, day, start, end, opensMinutesBefore, place }) => ({
      ...(id ? { id } : {}),
      startsAt: momentOf(day, start),
      endsAt: momentOf(day, end),
      opensMinutesBefore,
      ...(place?.trim() ? { place: place.trim() } : {}),
    })),
  invitedUnitIds: [...form.invitedUnitIds],
  capacity: form.capacity.trim() ? Number(form.capacity) : null,
  walkInsWelcome: form.walkInsWelcome,
  checkInBy: { poster: form.poster, rotating: form.rotating },
});

/** The boxes after saving: what the server now has, and the sessions that still have no day. */
export function formAfter(saved: ActivityForOrganizer, form: ActivityForm): ActivityForm {
  const known = saved.sessions.length > 0 ? formOf(saved).sessions : [];
  return { ...formOf(saved), kind: form.kind, sessions: [...known, ...form.sessions.filter(undated)] };
}

/** Sessions that somebody else has removed meanwhile come back as new ones; `known`: those the server has now. */
export const withoutGone = <F extends Pick<ActivityForm, 'sessions'>>(
  form: F,
  known: readonly { readonly id: string }[],
): F => ({
  ...form,
  sessions: form.sessions.map(({ id, ...session }) =>
    known.some(other => other.id === id) ? { id, ...session } : session,
  ),
});
