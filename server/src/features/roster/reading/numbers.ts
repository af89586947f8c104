import type { NumberFormat } from './styles.js';
import type { RawCell } from './table.js';

const DAY = 86_400_000;
/** 9999-12-31, the last date Excel knows. */
const LAST_SERIAL = 2_958_465;

/** A number as Excel stores it, read by its format: a date cell is a number of days. */
export function numberCell(stored: string, format: NumberFormat, from1904: boolean): RawCell | null {
  const trimmed = stored.trim();
  if (trimmed === '') return null;
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return { kind: 'error', text: trimmed };
  const isDate = format === 'day' || format === 'month';
  if (isDate && value >= 1 && value <= LAST_SERIAL) {
    const day = dayOf(value, from1904);
    if (format === 'month') return { kind: 'date', text: day.slice(0, 7) };
    const time = timeOf(value);
    return time ? { kind: 'date', text: day, time } : { kind: 'date', text: day };
  }
  const text = plainNumber(value);
  const shown = format === 'two decimals' ? value.toFixed(2) : text;
  return shown === text ? { kind: 'number', text } : { kind: 'number', text, shown };
}

/** HH:MM of the part of a day; null where there is none. */
export function timeOf(serial: number): string | null {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  if (minutes === 0) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Excel calculates with 15 digits: 1946.0999999999999 is 1946.1, and 1.3800001111E10 is a telephone number. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** YYYY-MM-DD of a day count. Excel counts a 29 February 1900 that never was, hence the shift before day 60. */
export function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + days * DAY).toISOString().slice(0, 10);
}
