import { Moment } from '../arrival/moment';
import { whenLines } from './when.rules';

interface WhenProps {
  readonly of: Parameters<typeof whenLines>[0];
  readonly bold?: boolean;
}

/** When something is: the next session, and how often. */
export const When = ({ of: sessions, bold }: WhenProps) => (
  <Moment bold={bold}>{whenLines(sessions, Date.now()).join('\n')}</Moment>
);
