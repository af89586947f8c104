import { Body, Tap } from '../../ui';
import { words } from './words';

/** Takes one thing off a list of chosen ones. */
export const TakeOff = ({ name, onTap }: { name: string; onTap: () => unknown }) => (
  <Tap className="link take-off" aria={{ label: words.takeOffOf(name) }} onTap={onTap}>
    <Body tone="pine">{words.takeOff}</Body>
  </Tap>
);
