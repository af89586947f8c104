import { dayWords } from '@wanqing/shared';
import { Columns, Page } from '../../ui';
import { Drafts, Next } from './next';
import { Notices } from './notices';
import { OnToday } from './on-today';
import { Quick } from './quick';
import { Signups } from './signups';
import { words } from './words';

/** The organizer's first page: what is on today, what comes, and the ways to everything else. */
export default function Today() {
  return (
    <Page for="organizer" title={words.title} under={dayWords(Date.now())}>
      <Columns aside={<Quick />}>
        <OnToday />
        <Signups />
        <Notices />
        <Next />
        <Drafts />
      </Columns>
    </Page>
  );
}
