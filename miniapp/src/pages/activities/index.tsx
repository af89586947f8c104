import { ForWhom } from '../../features/signups/for-whom';
import { useQuery } from '../../hooks/nav';
import { Page } from '../../ui';
import { List } from './list';
import { words } from './words';

/** What is on for this member, and what one may sign up for: for oneself, or for an elder one acts for. */
export default function Activities() {
  const { for: asked } = useQuery();
  return (
    <Page title={words.title}>
      <ForWhom asked={asked}>
        {(elderId, people) => <List key={elderId} elderId={elderId} people={people} />}
      </ForWhom>
    </Page>
  );
}
