import { api } from '../../api';
import { useOrganizes } from '../../features/checkins/use-organizes';
import { Book } from '../../features/courses/book/book';
import { words } from '../../features/courses/book/words';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Body, Page, Remote } from '../../ui';

/** The class book of a course: for its organizers, its teacher and its monitor. */
export default function ClassBookPage() {
  const { activity } = useQuery();
  return activity ? <OfCourse activityId={activity} /> : <NoCourse />;
}

function OfCourse({ activityId }: { activityId: string }) {
  const organizes = useOrganizes();
  const book = useRemote(() => api.courses.book({ params: { activityId } }), [activityId]);
  return (
    <Page
      for={organizes ? 'organizer' : 'desk'}
      title={book.value ? `${words.title} ${book.value.title}` : words.title}
    >
      <Remote of={book}>{known => <Book of={known} organizes={organizes} />}</Remote>
    </Page>
  );
}

const NoCourse = () => (
  <Page for="organizer" title={words.title}>
    <Body>{words.noCourse}</Body>
  </Page>
);
