import type { ClaimView } from '@wanqing/shared';
import { qrSize } from '../../features/arrival/rescue';
import { Body, Card, Figure, QrCode } from '../../ui';
import { words } from './words';

/** What a computer shows: a code for a phone's camera, six digits for its keys, the first four for staff. */
export function ComputerCode({ of: { url, digits, computerCode } }: { of: ClaimView }) {
  const shown = computerCode ?? digits;
  return (
    <Card>
      <QrCode text={url} label={words.code} size={qrSize} />
      <Figure aria={{ label: shown.split('').join(' ') }}>{shown}</Figure>
      <Body>{words.waitStaff(digits)}</Body>
    </Card>
  );
}
