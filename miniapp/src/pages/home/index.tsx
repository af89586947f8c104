import { dayWords } from '@wanqing/shared';
import { useSession } from '../../hooks/use-session';
import { openScanner } from '../../platform/open-scanner';
import { BigButton, Body, Card, Page, Remote } from '../../ui';
import { Today } from './today';
import { words } from './words';

/** The member's home: today first. */
export default function Home() {
  const session = useSession();
  const name = session.value?.member?.name;
  return (
    <Page root title={name ? words.hello(name) : words.title} under={dayWords(Date.now())}>
      <Remote of={session}>{me => (me.member ? <Today /> : <FirstTime />)}</Remote>
    </Page>
  );
}

const FirstTime = () => (
  <Card title={words.notRecognised}>
    <Body>{words.firstTime}</Body>
    <BigButton kind="hero" icon="scan" label={words.scan} onTap={openScanner} />
  </Card>
);
