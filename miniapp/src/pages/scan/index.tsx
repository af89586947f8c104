import { goInstead } from '../../hooks/nav';
import { arrivalPath } from '../../platform/scan.rules';
import { Page } from '../../ui';
import { Scanner } from '../../ui/scanner';
import { words } from './words';

/** The camera of a browser; in WeChat 「扫码」 opens WeChat's own scanner instead. */
export default function Scan() {
  return (
    <Page title={words.title}>
      <Scanner
        label={words.aim}
        onRead={scanned => goInstead(arrivalPath(scanned, Math.floor(Date.now() / 1000)))}
      />
    </Page>
  );
}
