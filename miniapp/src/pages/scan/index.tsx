import { MY_CODE } from '../../features/arrival/places';
import { goInstead } from '../../hooks/nav';
import { arrivalPath } from '../../platform/scan.rules';
import { BigButton, Page } from '../../ui';
import { Scanner } from '../../ui/scanner';
import { words } from './words';

/** The camera of a browser; in WeChat 「扫码」 opens WeChat's own scanner instead. Who cannot aim is scanned by staff. */
export default function Scan() {
  return (
    <Page title={words.title}>
      <Scanner
        label={words.aim}
        onRead={scanned => goInstead(arrivalPath(scanned, Math.floor(Date.now() / 1000)))}
      />
      <BigButton kind="secondary" icon="code" label={words.myCode} to={MY_CODE} />
    </Page>
  );
}
