import { Moment } from '../arrival/moment';
import { whenLines } from './when.rules';

interface WhenProps {
  readonly of: Parameters<typeof whenLines>[0];
  /** A last line: where. */
  readonly place?: string;
}

/** When something is: the next session, and how often. */
export const When = ({ of: sessions, place }: WhenProps) => (
  <Moment>{[...whenLines(sessions, Date.now()), ...(place ? [place] : [])].join('\n')}</Moment>
);
