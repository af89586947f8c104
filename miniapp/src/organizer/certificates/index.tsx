import { api } from '../../api';
import { Certificates } from '../../features/courses/certificates/certificates';
import { words } from '../../features/courses/certificates/words';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { useA4 } from '../../platform/paper';
import { Body, Page, Remote } from '../../ui';

/** Certificates of completion, one a sheet. */
export default function CertificatesPage() {
  const { activity, member } = useQuery();
  return activity ? <OfCourse activityId={activity} member={member} /> : <NoCourse />;
}

function OfCourse({ activityId, member }: { activityId: string; member?: string }) {
  useA4('landscape');
  const known = useRemote(() => api.courses.certificates({ params: { activityId } }), [activityId]);
  const { value } = known;
  return (
    <Page
      for="organizer"
      title={words.title}
      under={value && [value.title, value.term].filter(Boolean).join('，')}
    >
      <Remote of={known} empty={value && words.nobody(value.share)}>
        {({ items, ...head }) => (
          <Certificates activityId={activityId} head={head} items={items} member={member} />
        )}
      </Remote>
    </Page>
  );
}

const NoCourse = () => (
  <Page for="organizer" title={words.title}>
    <Body>{words.noCourse}</Body>
  </Page>
);
