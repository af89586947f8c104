import {
  type ActivityView,
  type CourseBrief,
  dayWords,
  levelWords,
  type SessionView,
  timeWords,
} from '@wanqing/shared';
import { kindWords } from '../../features/activities/kinds';
import { Moment } from '../../features/arrival/moment';
import { signupPath } from '../../features/signups/places';
import { openScanner } from '../../platform/open-scanner';
import { BigButton, Body, Card, Facts, Heading, Hint, Notice } from '../../ui';
import { sessionToShow, standingOf } from '../activities/sessions.rules';
import { Sessions } from './sessions';
import { words } from './words';

/** What, when, where, what to bring, whom to ring. */
export function Details({ of: activity, course }: { of: ActivityView; course: CourseBrief | null }) {
  const { title, kind, state, sessions, place, bring, summary, organizer } = activity;
  const session = sessionToShow(sessions, Date.now());
  const takesPlace = state === 'published';
  const open = takesPlace && sessions.some(one => standingOf(one, Date.now()) === 'open');
  return (
    <>
      {!takesPlace && <Cancelled reason={activity.cancelReason} />}
      <Card>
        <Hint>{kindWords[kind]}</Hint>
        <Heading>{title}</Heading>
        {takesPlace && activity.bySignup && <ToSignup of={activity} leading={!open} />}
        <Facts
          of={[
            [words.when, session && <Moment key="when">{sessionWords(session)}</Moment>],
            [words.where, session?.place || place],
            ...courseFacts(course),
          ]}
        />
        {takesPlace && <Body>{standingWords(activity)}</Body>}
        {open && <BigButton icon="scan" label={words.scan} onTap={openScanner} />}
      </Card>
      {bring && takesPlace && (
        <Card>
          <Hint>{words.bring}</Hint>
          <Heading>{bring}</Heading>
        </Card>
      )}
      {takesPlace && <Sessions of={sessions} />}
      {activity.contactPhone && <Contact of={activity} />}
      <Card>
        <Facts
          of={[
            [words.about, summary && <Body>{summary}</Body>],
            [words.holds, organizer.name],
          ]}
        />
      </Card>
    </>
  );
}

function standingWords({ bySignup, invited }: ActivityView): string {
  if (bySignup) return invited ? words.joined : words.mustJoin;
  return invited ? words.invited : words.welcome;
}

/** What a course has beside its activity. */
const courseFacts = (course: CourseBrief | null): [string, string][] =>
  course
    ? [
        [words.teacher, course.teacherName],
        [words.level, levelWords[course.level]],
        [words.fee, course.feeText],
        [words.term, course.termName],
      ]
    : [];

/** @param leading whether nothing else on the page matters more */
function ToSignup({ of: { id, invited }, leading }: { of: ActivityView; leading: boolean }) {
  return (
    <BigButton
      kind={leading && !invited ? 'primary' : 'secondary'}
      label={invited ? words.mySignup : words.join}
      to={signupPath(id)}
    />
  );
}

const Cancelled = ({ reason }: { reason: string | null }) => (
  <Notice>
    <Heading tone="inherit">{words.cancelled}</Heading>
    {reason && <Body tone="inherit">{words.because(reason)}</Body>}
  </Notice>
);

const Contact = ({ of: { contactName, contactPhone } }: { of: ActivityView }) => (
  <Card title={contactName ? words.ask(contactName) : words.askSomebody}>
    <Body bold>{contactPhone}</Body>
    <BigButton kind="secondary" icon="phone" label={words.ring} tel={contactPhone} />
  </Card>
);

/** 11月22日 星期日, and below it 下午2点到下午4点 */
export const sessionWords = ({ startsAt, endsAt }: SessionView): string =>
  words.onDay(dayWords(startsAt), words.until(timeWords(startsAt), timeWords(endsAt)));
