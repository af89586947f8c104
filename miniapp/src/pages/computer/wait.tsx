import { session } from '../../api';
import { OpenRescue } from '../../features/arrival/open-rescue';
import { startPage } from '../../features/me/places';
import { goInstead } from '../../hooks/nav';
import { Body, Heading } from '../../ui';
import { ComputerCode } from './computer-code';
import { words } from './words';

/** A computer that nobody has signed in to yet: shows its code and goes on by itself. */
export const Wait = () => (
  <>
    <Heading>{words.wait}</Heading>
    <Body>{words.waitHow}</Body>
    <OpenRescue onRecognised={start}>{claim => <ComputerCode of={claim} />}</OpenRescue>
  </>
);

function start(): void {
  const me = session.me.get();
  if (me) goInstead(startPage(me));
}
