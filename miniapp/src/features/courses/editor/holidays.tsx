import { type CalendarDay, dayWords, momentOf } from '@wanqing/shared';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { Body, Notice } from '../../../ui';
import type { SessionForm } from '../../activities/form.rules';
import { holidaysOf, unknownYears } from './arrange.rules';
import { words } from './words';

/** Public holidays that the course skips, or that it is held on, by name; and how far the calendar is known. */
export function Holidays({ of: sessions }: { of: readonly SessionForm[] }) {
  const days = sessions
    .map(({ day }) => day)
    .filter(Boolean)
    .sort();
  const [from, until] = [days[0], days[days.length - 1]];
  const calendar = useRemote(
    async () => (from && until ? api.courses.calendar({ query: { from, until } }) : null),
    [from, until],
  );
  // A help for planning: while it is not there, nothing is missing.
  if (!calendar.value) return null;
  const { knownTo } = calendar.value;
  const { skipped, held } = holidaysOf(sessions, calendar.value.days);
  const unknown = unknownYears(sessions, knownTo);
  return (
    <>
      {skipped.length > 0 && <Notice tone="ok">{words.skipped(said(skipped))}</Notice>}
      {held.length > 0 && <Notice>{words.held(said(held))}</Notice>}
      {unknown.length > 0 ? (
        <Notice>{words.unknown(unknown.join('、'))}</Notice>
      ) : (
        <Body tone="soft">{words.known(knownTo)}</Body>
      )}
    </>
  );
}

const said = (days: readonly CalendarDay[]): string =>
  days.map(({ day, name }) => words.skippedDay(dayWords(momentOf(day, '12:00')), name)).join('、');
