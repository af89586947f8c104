import { BigButton, Card, Heading, Standing } from '../../ui';
import { Moment } from '../arrival/moment';
import { glanceStanding } from './glance.rules';
import { signupPath } from './places';
import { isOffer, type Open } from './use-open';
import { When } from './when';
import { untilWords } from './when.rules';
import { words } from './words';

/** What one may sign up for, with one button; amber where a freed seat waits for an answer. */
export function OpenCard({ of: open }: { of: Open }) {
  const { activity, glance } = open;
  const to = signupPath(activity.id);
  const until = glance.mine?.answerBy;
  if (isOffer(open))
    return (
      <Card tone="amber" title={words.seatWord}>
        <Heading level={3}>{activity.title}</Heading>
        {until && <Moment>{words.answerUntil(untilWords(until, Date.now()))}</Moment>}
        <BigButton kind="answer" icon="say" label={words.answer} to={to} />
      </Card>
    );
  return (
    <Card title={words.canJoin}>
      <Heading level={3}>{activity.title}</Heading>
      <When of={activity.sessions} place={activity.place} />
      <Standing {...glanceStanding(glance, Date.now())} />
      <BigButton kind="secondary" label={words.join} to={to} />
    </Card>
  );
}
