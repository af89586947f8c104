import type { ClaimView } from '@wanqing/shared';
import { Body, Card, Figure, QrCode, Words } from '../../ui';
import { words } from './words';

interface RescueProps {
  readonly of: ClaimView;
  /** What to do with the code. */
  readonly say?: string;
  /** What comes before it, in the same paragraph. */
  readonly after?: readonly string[];
}

/** As large as the smallest phone shows together with the word above it. */
export const qrSize = 'min(240px, 64vw)';

/** The rescue code, big: staff finish with one scan or four keys, the person taps nothing. */
export const RescueCode = ({ of: { url, digits }, say = words.showThis, after = [] }: RescueProps) => (
  <>
    <Body>
      {after.map(line => `${line}\n`).join('')}
      <Words size="body" tone="inherit" bold inline>
        {say}
      </Words>
    </Body>
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
