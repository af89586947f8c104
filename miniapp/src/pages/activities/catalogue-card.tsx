import type { CatalogueItem } from '@wanqing/shared';
import { glanceStanding } from '../../features/signups/glance.rules';
import { signupPath } from '../../features/signups/places';
import { When } from '../../features/signups/when';
import { words as signupWords } from '../../features/signups/words';
import { Body, Heading, Standing, Tile } from '../../ui';

interface CatalogueCardProps {
  readonly of: CatalogueItem;
  readonly elderId: string | undefined;
}

/** Something one may sign up for, as one single target: what, when, where, and how many seats there are. */
export const CatalogueCard = ({ of: { activity, glance }, elderId }: CatalogueCardProps) => (
  <Tile to={signupPath(activity.id, elderId)}>
    <Heading>{activity.title}</Heading>
    <When of={activity.sessions} />
    <Body>{activity.place}</Body>
    {activity.state === 'cancelled' ? (
      <Standing icon="stop" tone="amber" word={signupWords.calledOff} />
    ) : (
      <Standing {...glanceStanding(glance, Date.now())} />
    )}
  </Tile>
);
