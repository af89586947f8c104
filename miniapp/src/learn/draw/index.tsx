import { ForWhom } from '../../features/signups/for-whom';
import { useQuery } from '../../hooks/nav';
import { Body, Page } from '../../ui';
import { Opened } from './opened';
import { words } from './words';

/** A draw: one applies, changes one's mind, and sees what came of it; for oneself or for an elder one acts for. */
export default function Draw() {
  const { id, for: asked } = useQuery();
  return (
    <Page title={words.title}>
      {id ? (
        <ForWhom asked={asked}>{elderId => <Opened key={elderId} drawId={id} elderId={elderId} />}</ForWhom>
      ) : (
        <Body>{words.none}</Body>
      )}
    </Page>
  );
}
