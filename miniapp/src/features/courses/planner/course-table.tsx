import './planner.scss';
import type { CourseRow } from '@wanqing/shared';
import { Body, Hint, Standing, Table, Tap, View } from '../../../ui';
import { words as activities } from '../../activities/words';
import { signupsPath } from '../../signups/list/places';
import { bookPath } from '../book/places';
import { words as editor } from '../editor/words';
import { courseEditPath } from './places';
import { hoursWords, inWeek, notesOf } from './planner.rules';
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
  <View className="planner">
    <Table
      label={words.list(term)}
      rows={inWeek(rows)}
      keyOf={({ activityId }) => activityId}
      linkOf={({ activityId }) => courseEditPath({ id: activityId })}
      columns={[
        { title: words.when, of: row => <When of={row} /> },
        { title: words.course, names: true, of: ({ title }) => title || activities.untitled },
        { title: words.where, of: row => <Where of={row} /> },
        { title: words.seats, of: ({ counts }) => <SeatGlance of={counts} /> },
        { title: words.state, of: row => <Notes of={row} /> },
        { title: words.acts, of: row => <Acts of={row} onCopy={() => onCopy(row)} /> },
      ]}
    />
  </View>
);

const When = ({ of: { weekly, sessions } }: { of: CourseRow }) =>
  weekly ? (
    <View className="course-when">
      <Body>{words.weekday(editor.weekdays[weekly.weekday] ?? '', sessions)}</Body>
      <Body>{hoursWords(weekly)}</Body>
    </View>
  ) : (
    <Body>{editor.noTime}</Body>
  );

const Where = ({ of: { teacherName, place } }: { of: CourseRow }) => (
  <View className="course-where">
    <Body>{place || activities.noPlace}</Body>
    {teacherName && <Hint>{teacherName}</Hint>}
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
