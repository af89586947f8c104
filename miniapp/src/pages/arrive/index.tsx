import { useState } from 'react';
import { api } from '../../api';
import { newRequestKey } from '../../api/request-key';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { arrivalFrom, type Scanned } from '../../platform/scan.rules';
import { Body, Page, Remote } from '../../ui';
import { Result } from './result';
import { words } from './words';

/** Where a scan lands: nothing is asked, the result comes by itself. */
export default function Arrive() {
  const scanned = arrivalFrom(useQuery());
  return (
    <Page title={words.title}>
      {scanned ? <Arrival of={scanned} /> : <Body>{words.nothingScanned}</Body>}
    </Page>
  );
}

function Arrival({ of: { code, scannedAt } }: { of: Scanned }) {
  const [requestKey] = useState(newRequestKey);
  const result = useRemote(() => api.checkins.scan({ body: { code, scannedAt, requestKey } }), [code]);
  return <Remote of={result}>{answer => <Result of={answer} />}</Remote>;
}
