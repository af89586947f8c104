import type { MeView } from '@wanqing/shared';
import { inBrowser } from '../../features/me/in-browser';
import { useKnown } from '../../features/me/use-known';
import { Page, Remote } from '../../ui';
import { Join } from './join';
import { Leave } from './leave';
import { Wait } from './wait';
import { words } from './words';

/** Computers: staff sign one in with their phone; whoever sits at one signs out. */
export default function Computer() {
  const session = useKnown();
  return (
    <Page title={words.title}>
      <Remote of={session}>{me => (me.member ? <Known me={me} /> : <Wait />)}</Remote>
    </Page>
  );
}

const Known = ({ me }: { me: MeView }) => (
  <>
    {inBrowser && <Leave demo={me.demo} />}
    {me.roles.length > 0 && <Join />}
  </>
);
