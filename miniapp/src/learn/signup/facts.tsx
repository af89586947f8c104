import {
  type CourseBrief,
  levelWords,
  momentWords,
  type SignupActivity,
  type SignupPage,
} from '@wanqing/shared';
import { Moment } from '../../features/arrival/moment';
import { isLive } from '../../features/signups/glance.rules';
import { When } from '../../features/signups/when';
import { nextSession } from '../../features/signups/when.rules';
import { activityPath } from '../../pages/activities/places';
import { BigButton, Card, Facts, Standing } from '../../ui';
import { words } from './words';

interface AboutProps {
  readonly of: SignupActivity;
  readonly course: CourseBrief | null;
  readonly page?: SignupPage;
}

/** What one checks before signing up, after what and when (said here where it is not said above): where, what to bring, who teaches, what it costs. */
export function About({ of: activity, course, page }: AboutProps) {
  const mine = page?.glance.mine ?? null;
  const elsewhere = isLive(mine) && mine?.state !== 'confirmed';
  const next = nextSession(activity.sessions, Date.now());
  return (
    <Card>
      <Facts
        of={[
          [words.when, elsewhere ? <When key="when" of={activity.sessions} /> : null],
          [words.where, next?.place || activity.place],
          [words.bring, activity.bring],
          [words.teacher, course?.teacherName],
          [words.level, course && levelWords[course.level]],
          [words.fee, course?.feeText],
          [words.health, page?.health],
          [words.leaveUntil, page?.leaveUntil && <Moment key="until">{momentWords(page.leaveUntil)}</Moment>],
        ]}
      />
      {page && page.gates.length > 0 && <Gates of={page.gates} />}
      <BigButton kind="secondary" label={words.details} to={activityPath(activity.id)} />
    </Card>
  );
}

/** Who may join, and how this person stands to it. */
const Gates = ({ of }: { of: SignupPage['gates'] }) => (
  <Facts
    of={[
      [
        words.gates,
        of.map(gate => (
          <Standing
            key={gate.kind}
            icon={gate.passed ? 'tick' : 'stop'}
            tone={gate.passed ? 'ok' : 'amber'}
            word={gate.words}
          />
        )),
      ],
    ]}
  />
);
