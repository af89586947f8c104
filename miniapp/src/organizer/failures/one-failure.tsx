import { type FailedJob, momentWords } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Failure, Sheet } from '../../ui';
import { words } from './words';

interface OneFailureProps {
  readonly of: FailedJob;
  readonly onRetried: () => unknown;
  readonly onDiscarded: () => unknown;
}

/** One thing that was not done: what, why, and the two ways on. */
export function OneFailure({
  of: { id, what, why, failedAt, attempts },
  onRetried,
  onDiscarded,
}: OneFailureProps) {
  const [asking, setAsking] = useState(false);
  const params = { jobId: id };
  const retrying = useAction(async () => {
    await api.jobs.retry({ params });
    onRetried();
  });
  const discarding = useAction(async () => {
    await api.jobs.discard({ params });
    setAsking(false);
    onDiscarded();
  });
  return (
    <Card title={what} hint={words.failedAt(momentWords(failedAt), attempts)}>
      <Body>{why}</Body>
      <Failure of={retrying} />
      <Buttons row>
        <BigButton
          narrow
          label={words.retry}
          aria={{ label: words.retryOf(what) }}
          pending={retrying.pending}
          onTap={retrying.run}
        />
        <BigButton
          narrow
          kind="danger"
          label={words.discard}
          aria={{ label: words.discardOf(what) }}
          onTap={() => setAsking(true)}
        />
      </Buttons>
      <Sheet open={asking} title={words.discardTitle} onClose={() => setAsking(false)}>
        <Body>{words.discardText(what)}</Body>
        <Failure of={discarding} />
        <BigButton
          kind="danger"
          label={words.discardThis}
          pending={discarding.pending}
          onTap={discarding.run}
        />
      </Sheet>
    </Card>
  );
}
