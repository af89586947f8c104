import type { ClaimView } from '@wanqing/shared';
import { Body, Card, Figure, QrCode } from '../../ui';
import { words } from './words';

interface RescueProps {
  readonly of: ClaimView;
  /** What to do with the code. */
  readonly say?: string;
}

/** As large as the smallest phone shows together with the word above it. */
export const qrSize = 'min(240px, 64vw)';

/** The rescue code, big: staff finish with one scan or four keys, the person taps nothing. */
export const RescueCode = ({ of: { url, digits }, say = words.showThis }: RescueProps) => (
  <>
    <Body bold>{say}</Body>
    <QrCode text={url} label={words.rescueCode} size={qrSize} />
    <Body>{words.sayDigits}</Body>
    <Figure aria={{ label: digits.split('').join(' ') }}>{digits}</Figure>
  </>
);

/** The rescue code on a card of its own. */
export const Rescue = (props: RescueProps) => (
  <Card>
    <RescueCode {...props} />
  </Card>
);
