import { ForWhom } from '../../features/signups/for-whom';
import { useQuery } from '../../hooks/nav';
import { Body, Page } from '../../ui';
import { Opened } from './opened';
import { words } from './words';

/** Signing up, answering an offer, and leaving: for oneself, or for an elder one acts for. */
export default function Signup() {
  const { id, for: asked } = useQuery();
  return (
    <Page title={words.title}>
      {id ? (
        <ForWhom asked={asked}>
          {elderId => <Opened key={elderId} activityId={id} elderId={elderId} />}
        </ForWhom>
      ) : (
        <Body>{words.noActivity}</Body>
      )}
    </Page>
  );
}
