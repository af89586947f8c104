import './planner.scss';
import type { CourseRow } from '@wanqing/shared';
import { Body, Hint, Standing, Table, Tap, View } from '../../../ui';
import { words as activities } from '../../activities/words';
import { signupsPath } from '../../signups/list/places';
import { bookPath } from '../book/places';
import { words as editor } from '../editor/words';
import { courseEditPath } from './places';
import { inWeek, notesOf, weeklyWords } from './planner.rules';
import { SeatGlance } from './seat-glance';
import { words } from './words';

interface CourseTableProps {
  /** Name of the term. */
  readonly term: string;
  readonly rows: readonly CourseRow[];
  readonly onCopy: (row: CourseRow) => unknown;
}

/** The courses of a term by weekday and time, with what may be done for each. */
export const CourseTable = ({ term, rows, onCopy }: CourseTableProps) => (
  <Table
    label={words.list(term)}
    rows={inWeek(rows)}
    keyOf={({ activityId }) => activityId}
    linkOf={({ activityId }) => courseEditPath({ id: activityId })}
    columns={[
      { title: words.when, of: row => <When of={row} /> },
      { title: words.course, names: true, of: ({ title }) => title || activities.untitled },
      { title: editor.teacherName, of: ({ teacherName }) => teacherName },
      { title: words.where, of: ({ place }) => place || activities.noPlace },
      { title: words.seats, of: ({ counts }) => <SeatGlance of={counts} /> },
      { title: words.state, of: row => <Notes of={row} /> },
      { title: words.acts, of: row => <Acts of={row} onCopy={() => onCopy(row)} /> },
    ]}
  />
);

const When = ({ of: row }: { of: CourseRow }) => (
  <View>
    <Body>{weeklyWords(row)}</Body>
    {row.sessions > 0 && <Hint>{editor.several(row.sessions)}</Hint>}
  </View>
);

const Notes = ({ of: row }: { of: CourseRow }) => (
  <View className="course-notes">
    {notesOf(row).map(note => (
      <Standing key={note.word} {...note} />
    ))}
  </View>
);

interface ActsProps {
  readonly of: CourseRow;
  readonly onCopy: () => unknown;
}

const Acts = ({ of: { activityId, title, counts, state }, onCopy }: ActsProps) => (
  <View className="course-acts">
    {counts && state !== 'draft' && <Act label={words.signups} title={title} to={signupsPath(activityId)} />}
    {state === 'published' && <Act label={words.book} title={title} to={bookPath(activityId)} />}
    <Act label={words.copy} title={title} onTap={onCopy} />
  </View>
);

interface ActProps {
  readonly label: string;
  readonly title: string;
  readonly to?: string;
  readonly onTap?: () => unknown;
}

const Act = ({ label, title, to, onTap }: ActProps) => (
  <Tap className="link" to={to} onTap={onTap} aria={{ label: words.of(label, title) }}>
    <Body tone="pine">{label}</Body>
  </Tap>
);
