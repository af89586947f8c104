import { dayWords, momentOf } from '@wanqing/shared';
import { Card, Fold } from '../../../ui';
import { Lessons } from './lessons';
import type { CourseDraft } from './use-course';
import { Weekly } from './weekly';
import { words } from './words';

interface WhenProps {
  readonly draft: CourseDraft;
  /** First day of the term, YYYY-MM-DD. */
  readonly from: string;
}

/** When the course is: its week, and every single session below. */
export function When({ draft, from }: WhenProps) {
  const { version } = draft;
  const { sessions } = draft.form;
  const dated = sessions.filter(({ day }) => day);
  const [first, last] = [dated[0], dated[dated.length - 1]];
  const said = (day: string) => dayWords(momentOf(day, '12:00'));
  const wrong = Object.keys(draft.problems).some(box => box.startsWith('session'));
  const lessons = (
    <Lessons
      boxes={draft}
      live={version?.activity.state === 'published' ? version.activity : null}
      onCalledOff={activity => version && draft.adopt({ ...version, activity })}
    />
  );
  return (
    <Card title={words.when}>
      <Weekly boxes={draft} from={from} />
      {first && last ? (
        <Fold
          title={words.sessions(sessions.length)}
          hint={words.span(said(first.day), said(last.day))}
          open={wrong}
        >
          {lessons}
        </Fold>
      ) : (
        lessons
      )}
    </Card>
  );
}
