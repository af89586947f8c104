import { dayWords } from '@wanqing/shared';
import { useSession } from '../../hooks/use-session';
import { Page, Remote } from '../../ui';
import { words } from './words';

/** The member's home. */
export default function Home() {
  const session = useSession();
  const name = session.value?.member?.name;
  return (
    <Page root title={name ? words.hello(name) : words.title} under={dayWords(Date.now())}>
      <Remote of={session}>{() => null}</Remote>
    </Page>
  );
}
