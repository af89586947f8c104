import type { MySignup } from '@wanqing/shared';
import { Moment } from '../../features/arrival/moment';
import { signupStanding } from '../../features/signups/glance.rules';
import { Leaving } from '../../features/signups/leaving';
import { signupPath } from '../../features/signups/places';
import { soonWords } from '../../features/signups/when.rules';
import { words as signupWords } from '../../features/signups/words';
import { BigButton, Card, Heading, Standing } from '../../ui';

/** What one has signed up for and comes next, with the way out of it. */
export function MyNext({ of: { signup, activity, next }, onLeft }: { of: MySignup; onLeft: () => unknown }) {
  return (
    <Card>
      <Heading>{activity.title}</Heading>
      {next && <Moment>{soonWords(next.startsAt, Date.now())}</Moment>}
      <Standing {...signupStanding(signup)} />
      {signup.state === 'offered' ? (
        <BigButton kind="answer" icon="say" label={signupWords.answer} to={signupPath(activity.id)} />
      ) : (
        <Leaving of={signup} title={activity.title} own phone={activity.contactPhone} onLeft={onLeft} />
      )}
    </Card>
  );
}
