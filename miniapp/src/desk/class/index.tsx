import { momentWords } from '@wanqing/shared';
import { CallOver } from '../../features/courses/book/class-call';
import { classesPath } from '../../features/courses/book/places';
import { useClass } from '../../features/courses/book/use-class';
import { words } from '../../features/courses/book/words';
import { useQuery } from '../../hooks/nav';
import { BigButton, Body, Page, Remote } from '../../ui';

/** One class being called over. */
export default function ClassPage() {
  const { session } = useQuery();
  return session ? <Class sessionId={session} /> : <NoClass />;
}

function Class({ sessionId }: { sessionId: string }) {
  const call = useClass(sessionId);
  const { value } = call.known;
  return (
    <Page
      for="desk"
      title={value?.title ?? words.class}
      under={value && `${momentWords(value.startsAt)}，${value.place}`}
    >
      <Remote of={call.known}>{known => <CallOver of={known} call={call} />}</Remote>
    </Page>
  );
}

const NoClass = () => (
  <Page title={words.class}>
    <Body>{words.noClass}</Body>
    <BigButton label={words.choose} to={classesPath()} />
  </Page>
);
