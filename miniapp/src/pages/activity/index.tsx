import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Body, Notice, Page, Remote } from '../../ui';
import { Details } from './details';
import { loadActivity } from './load';
import { words } from './words';

/** Everything about one activity. */
export default function ActivityPage() {
  const { id } = useQuery();
  return <Page title={words.title}>{id ? <Activity id={id} /> : <Body>{words.noActivity}</Body>}</Page>;
}

function Activity({ id }: { id: string }) {
  const loaded = useRemote(() => loadActivity(id), [id]);
  return (
    <Remote of={loaded}>
      {({ activity, course, fromBefore }) => (
        <>
          {fromBefore && <Notice>{words.fromBefore}</Notice>}
          <Details of={activity} course={course} />
        </>
      )}
    </Remote>
  );
}
