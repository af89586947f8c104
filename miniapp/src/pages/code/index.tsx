import { useEffect } from 'react';
import { OpenRescue } from '../../features/arrival/open-rescue';
import { OwnWays } from '../../features/arrival/own-ways';
import { pendingScan } from '../../features/arrival/pending-scan';
import { useShown } from '../../features/arrival/use-shown';
import { useKnown } from '../../features/me/use-known';
import { goInstead } from '../../hooks/nav';
import { arrivalPath } from '../../platform/scan.rules';
import { brighten } from '../../platform/screen';
import { Body, Page, Remote } from '../../ui';
import { MyCard } from './my-card';
import { words } from './words';

/** The code that staff scan: of the person, or of a phone that nobody knows yet. */
export default function Code() {
  const session = useKnown();
  const known = session.value?.member;
  useBright();
  useWaitingResult(known?.id);
  return (
    <Page title={session.value && !known ? words.firstTitle : words.title}>
      <Remote of={session}>
        {({ member }) => (member ? <MyCard key={member.id} member={member} /> : <FirstTime />)}
      </Remote>
    </Page>
  );
}

const FirstTime = () => (
  <>
    <OpenRescue />
    <Body>{words.first}</Body>
    <OwnWays />
  </>
);

/** The screen is bright while the code is in sight. */
function useBright(): void {
  const shown = useShown();
  useEffect(() => (shown ? brighten() : undefined), [shown]);
}

/** A scan that waited for its owner goes on to its result as soon as the phone is recognised. */
function useWaitingResult(memberId: string | undefined): void {
  const shown = useShown();
  useEffect(() => {
    const scan = memberId && shown ? pendingScan() : null;
    if (scan) goInstead(arrivalPath(scan.code, Date.parse(scan.scannedAt ?? '') / 1000));
  }, [memberId, shown]);
}
