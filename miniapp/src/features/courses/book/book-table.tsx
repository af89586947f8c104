import type { ClassBook } from '@wanqing/shared';
import { Table, View } from '../../../ui';
import { memberPath } from '../../roster/places';
import { dayShort, entryOf, shareWords } from './book.rules';
import { EntryMark } from './entry-mark';
import { words } from './words';

/** The whole term: one row a person, one column a class; names stay in sight while one goes through the classes. */
export const BookTable = ({ of: { people, sessions }, organizes }: { of: ClassBook; organizes: boolean }) => (
  <View className="book-scroll">
    <Table
      label={words.list}
      rows={people}
      keyOf={({ memberId }) => memberId}
      linkOf={organizes ? ({ memberId }) => memberPath(memberId) : undefined}
      columns={[
        { title: words.name, of: ({ name }) => name, names: true },
        { title: words.share, of: shareWords, figures: true },
        { title: words.missedInARow, of: ({ missedInARow }) => words.times(missedInARow), figures: true },
        ...sessions.map((session, index) => ({
          title: dayShort(session.startsAt),
          of: (person: ClassBook['people'][number]) => (
            <EntryMark of={entryOf(person, sessions, index)} who={person.name} />
          ),
        })),
      ]}
    />
  </View>
);
