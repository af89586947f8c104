import { dayOf, momentOf, momentWords, shanghai } from '@wanqing/shared';

/** A day and hour as they stand in two boxes. */
export interface MomentForm {
  /** YYYY-MM-DD; empty while not chosen. */
  readonly day: string;
  /** HH:MM; empty while not chosen. */
  readonly time: string;
}

export const noMoment: MomentForm = { day: '', time: '' };

/** HH:MM on Shanghai clocks. */
export function clockOf(instant: string | number): string {
  const { hour, minute } = shanghai(instant);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export const momentFormOf = (instant: string | number | null): MomentForm =>
  instant === null ? noMoment : { day: dayOf(instant), time: clockOf(instant) };

/** The moment in the boxes; null while one of them is empty. */
export const instantOf = ({ day, time }: MomentForm): string | null =>
  day && time ? momentOf(day, time) : null;

/** 9月3日 星期三 下午2点; empty while not chosen. */
export const momentSaid = (form: MomentForm): string => {
  const instant = instantOf(form);
  return instant ? momentWords(instant) : '';
};

/** So many days later, YYYY-MM-DD. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
