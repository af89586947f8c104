import { type Link, readLink } from '@wanqing/shared';
import { CardOwner } from '../../features/arrival/card-owner';
import { PhoneCode } from '../../features/arrival/phone-code';
import { Scan } from '../../features/arrival/scan';
import { BecomeRelative } from '../../features/family/become-relative';
import { beenHere } from '../../features/me/been-here';
import { useQuery } from '../../hooks/nav';
import { openScanner } from '../../platform/open-scanner';
import { arrivalFrom, type Scanned } from '../../platform/scan.rules';
import { BigButton, Body, Page } from '../../ui';
import { words } from './words';

/** Where a scan lands: nothing is asked, the result comes by itself. */
export default function Arrive() {
  const scanned = arrivalFrom(useQuery());
  beenHere.remember();
  const link = scanned ? readLink(scanned.code) : null;
  return (
    <Page title={link?.kind === 'f' ? words.family : words.title}>
      {scanned ? <Arrival of={scanned} link={link} /> : <NothingScanned />}
    </Page>
  );
}

function Arrival({ of, link }: { of: Scanned; link: Link | null }) {
  if (link?.kind === 'k') return <CardOwner key={link.code} code={link.code} />;
  if (link?.kind === 'r') return <PhoneCode />;
  if (link?.kind === 'f') return <BecomeRelative key={link.code} code={link.code} />;
  return <Scan key={`${of.code} ${of.scannedAt}`} of={of} />;
}

const NothingScanned = () => (
  <>
    <Body>{words.nothingScanned}</Body>
    <BigButton kind="hero" icon="scan" label={words.scan} onTap={openScanner} />
  </>
);
