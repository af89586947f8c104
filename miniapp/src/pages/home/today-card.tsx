import { timeWords } from '@wanqing/shared';
import { openScanner } from '../../platform/open-scanner';
import { BigButton, Body, Card, Facts, Heading, Notice } from '../../ui';
import { type Meeting, type Plan, placeOf, reasonOf } from './today.rules';
import { words } from './words';

/** A day of which nothing could be learnt; scanning works all the same. */
const unknown: Plan = { now: null, later: [], cancelled: [], next: null };

/** The button comes before the details: it is in sight on the smallest phone at the largest letters. */
export function TodayCard({ of: plan }: { of: Plan | null }) {
  const { now, later, cancelled } = plan ?? unknown;
  return (
    <Card title={now ? words.todayAt(timeWords(now.session.startsAt)) : words.today}>
      {cancelled.map(meeting => (
        <Cancelled key={meeting.session.id} of={meeting} />
      ))}
      {plan && !now && cancelled.length === 0 && <Body>{words.nothingToday}</Body>}
      {now && <Standing of={now} />}
      {!now?.session.cameAt && <BigButton kind="hero" icon="scan" label={words.scan} onTap={openScanner} />}
      {now && (
        <Facts
          of={[
            [words.what, now.activity.title],
            [words.where, placeOf(now)],
            [words.bring, now.activity.bring],
          ]}
        />
      )}
      {later.length > 0 && <Facts of={[[words.later, later.map(laterWords).join('\n')]]} />}
    </Card>
  );
}

function Standing({ of: { session } }: { of: Meeting }) {
  if (session.cameAt) {
    return (
      <Notice tone="ok">
        <Heading tone="inherit">{words.came}</Heading>
        <Body tone="inherit">{words.cameAt(timeWords(session.cameAt))}</Body>
      </Notice>
    );
  }
  return Date.parse(session.endsAt) < Date.now() ? <Body>{words.over}</Body> : null;
}

function Cancelled({ of: meeting }: { of: Meeting }) {
  const reason = reasonOf(meeting);
  const what = words.cancelled(timeWords(meeting.session.startsAt), meeting.activity.title);
  return <Notice>{reason ? `${what}\n${words.because(reason)}` : what}</Notice>;
}

const laterWords = ({ activity, session }: Meeting): string =>
  words.laterAt(timeWords(session.startsAt), activity.title);
