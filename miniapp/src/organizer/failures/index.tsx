import { useState } from 'react';
import { api } from '../../api';
import { usePages } from '../../hooks/use-pages';
import { Body, Notice, Page, Pager, Remote, Stack } from '../../ui';
import { OneFailure } from './one-failure';
import { words } from './words';

/** What the product could not do by itself: to be tried once more, or forgotten. */
export default function Failures() {
  const pages = usePages(cursor => api.jobs.failed({ query: { cursor } }));
  const [retried, setRetried] = useState(false);
  return (
    <Page for="organizer" title={words.title}>
      {retried && <Notice tone="ok">{words.retried}</Notice>}
      <Remote of={pages} empty={words.empty}>
        {({ items }) => (
          <Stack>
            <Body>{words.lead}</Body>
            {items.map(job => (
              <OneFailure
                key={job.id}
                of={job}
                onRetried={() => {
                  setRetried(true);
                  void pages.reload();
                }}
                onDiscarded={() => {
                  setRetried(false);
                  void pages.reload();
                }}
              />
            ))}
            <Pager of={pages} />
          </Stack>
        )}
      </Remote>
    </Page>
  );
}
