import { type ActivityKind, dayOf, dayWords, momentOf } from '@wanqing/shared';
import { daysLater } from '../editing/moment.rules';
import { type ActivityForm, newSession, type SessionForm } from './form.rules';

interface Template {
  readonly bring: string;
  readonly start: string;
  readonly end: string;
}

/** What is usual for each kind; filled in where nothing else was said. */
const templates: Record<ActivityKind, Template> = {
  show: { bring: '水杯', start: '14:00', end: '16:00' },
  lecture: { bring: '老花镜、水杯', start: '14:00', end: '16:00' },
  symposium: { bring: '老花镜、水杯', start: '09:30', end: '11:00' },
  branch_day: { bring: '党徽、水杯', start: '09:30', end: '11:00' },
  course: { bring: '水杯、纸笔', start: '09:30', end: '11:00' },
  other: { bring: '', start: newSession.start, end: newSession.end },
};

/** Chooses the kind and fills in what is usual for it, leaving alone what somebody wrote. */
export function withKind(form: ActivityForm, kind: ActivityKind): ActivityForm {
  const before = templates[form.kind ?? 'other'];
  const now = templates[kind];
  const usual = ({ day, start, end }: SessionForm) =>
    day === '' && start === before.start && end === before.end;
  return {
    ...form,
    kind,
    bring: form.bring === before.bring ? now.bring : form.bring,
    sessions: form.sessions.map(session =>
      usual(session) ? { ...session, start: now.start, end: now.end } : session,
    ),
  };
}

export interface DayOption {
  readonly value: string;
  readonly label: string;
}

/** The same weekday as last time in the coming weeks: the days that are most likely meant. */
export function likelyDays(last: string, now: number, weeks = 4): DayOption[] {
  const today = dayOf(now);
  const weekday = new Date(`${last}T00:00:00Z`).getUTCDay();
  const first = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7 || 7;
  return Array.from({ length: weeks }, (_, week) => {
    const moment = Date.parse(momentOf(today, '12:00')) + (first + 7 * week) * 86_400_000;
    return { value: dayOf(moment), label: dayWords(moment) };
  });
}

/** Moves the sessions so that the first falls on `day`; the days between them stay as they are. */
export function moveTo(sessions: readonly SessionForm[], day: string): SessionForm[] {
  const at = (text: string) => Date.parse(`${text}T00:00:00Z`);
  const first = sessions[0]?.day || day;
  return sessions.map(session => {
    const apart = (at(session.day || first) - at(first)) / 86_400_000;
    return { ...session, day: daysLater(day, apart) };
  });
}

/** One more session: as the last one, a week later. */
export function nextSession(sessions: readonly SessionForm[]): SessionForm {
  const { id: _, cancelled: __, ...last } = sessions[sessions.length - 1] ?? newSession;
  return last.day ? { ...last, day: daysLater(last.day, 7) } : last;
}
