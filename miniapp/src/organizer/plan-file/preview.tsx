import type { PlannedCourse } from '@wanqing/shared';
import { BigButton, Body, Buttons, Card, Hint, Notice, Table, View } from '../../ui';
import { words } from './words';

interface PreviewProps {
  readonly of: readonly PlannedCourse[];
  readonly pending: boolean;
  readonly onTake: () => unknown;
  readonly onAgain: () => unknown;
}

/** Every line of the file with what is wrong with it, those first, and the one confirmation. */
export function Preview({ of: items, pending, onTake, onAgain }: PreviewProps) {
  const bad = items.filter(({ problems }) => problems.length > 0);
  const good = items.filter(({ problems }) => problems.length === 0);
  return (
    <>
      <Card title={words.preview}>
        <Body bold>{words.good(good.length)}</Body>
        {bad.length > 0 && <Notice>{words.bad(bad.length)}</Notice>}
        {good.length === 0 && <Notice tone="brick">{words.none}</Notice>}
        <Buttons row>
          {good.length > 0 && (
            <BigButton narrow label={words.take(good.length)} pending={pending} onTap={onTake} />
          )}
          <BigButton narrow kind="secondary" label={words.again} onTap={onAgain} />
        </Buttons>
      </Card>
      <Table
        label={words.preview}
        rows={[...bad, ...good]}
        keyOf={({ line }) => line}
        columns={[
          { title: words.line, of: ({ line }) => words.number(line) },
          { title: words.course, names: true, of: ({ title }) => title },
          { title: words.when, of: ({ when }) => when },
          { title: words.sessions, of: ({ sessions }) => words.times(sessions) },
          { title: words.teacher, of: ({ teacherName }) => teacherName },
          { title: words.place, of: ({ place }) => place },
          { title: words.seats, figures: true, of: ({ capacity }) => capacity ?? '' },
          { title: words.problems, of: course => <Problems of={course} /> },
        ]}
      />
    </>
  );
}

const Problems = ({ of: { problems } }: { of: PlannedCourse }) =>
  problems.length === 0 ? (
    <Hint>{words.fine}</Hint>
  ) : (
    <View>
      {problems.map(problem => (
        <Body key={problem} tone="brick">
          {problem}
        </Body>
      ))}
    </View>
  );
