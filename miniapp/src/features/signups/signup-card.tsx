import type { MySignup } from '@wanqing/shared';
import { BigButton, Body, Heading, Hint, Stack, Standing, Tile } from '../../ui';
import { signupStanding } from './glance.rules';
import { Leaving } from './leaving';
import { signupPath } from './places';
import { When } from './when';
import { words } from './words';

interface SignupCardProps {
  readonly of: MySignup;
  readonly elderId?: string;
  readonly onLeft: () => unknown;
}

/** A sign-up of one's own: what, when next, how it stands, how often one came; below it the way out of it. */
export function SignupCard({ of: { signup, activity, came, over }, elderId, onLeft }: SignupCardProps) {
  const to = signupPath(activity.id, elderId);
  const off = activity.state === 'cancelled';
  return (
    <Stack>
      <Tile to={to}>
        <Heading>{activity.title}</Heading>
        <When of={activity.sessions} />
        {off ? (
          <Standing icon="stop" tone="amber" word={words.calledOff} />
        ) : (
          <Standing {...signupStanding(signup)} />
        )}
        {over > 0 && <Body>{words.came(came, over)}</Body>}
        {signup.companion && <Hint>{words.with(signup.companion.name)}</Hint>}
        {signup.by && signup.via !== 'companion' && <Hint>{words.by(signup.by)}</Hint>}
      </Tile>
      {signup.state === 'offered' ? (
        <BigButton kind="answer" icon="say" label={words.answer} to={to} />
      ) : (
        !off && (
          <Leaving
            of={signup}
            title={activity.title}
            own={!elderId}
            phone={activity.contactPhone}
            onLeft={onLeft}
          />
        )
      )}
    </Stack>
  );
}
