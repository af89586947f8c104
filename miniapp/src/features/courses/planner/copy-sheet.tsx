import { dayWords, momentOf, type TermView } from '@wanqing/shared';
import { api } from '../../../api';
import { go } from '../../../hooks/nav';
import { useAction } from '../../../hooks/use-action';
import { useRemote } from '../../../hooks/use-remote';
import { Body, Failure, Remote, Row, Rows, Sheet } from '../../../ui';
import { words as editor } from '../editor/words';
import { courseEditPath } from './places';
import { words } from './words';

interface CopySheetProps {
  readonly of: { readonly activityId: string; readonly title: string };
  readonly onClose: () => unknown;
}

/** The same course in another term: one tap on the term makes a draft and opens it. */
export function CopySheet({ of: { activityId, title }, onClose }: CopySheetProps) {
  const terms = useRemote(() => api.courses.terms());
  const copying = useAction(async (_, termId: string) => {
    const { activity } = await api.courses.copy({ params: { activityId }, body: { termId } });
    onClose();
    go(courseEditPath({ id: activity.id, copied: 'yes' }));
  });
  return (
    <Sheet open title={words.copyTitle(title)} onClose={onClose}>
      <Body>{words.copyWhat}</Body>
      <Failure of={copying} />
      <Remote of={terms} empty={words.noTerms}>
        {({ items }) => (
          <Rows>
            {items.map(term => (
              <Row
                key={term.id}
                icon="calendar"
                title={term.name}
                hint={termSpan(term)}
                disabled={copying.pending}
                onTap={() => copying.run(term.id)}
              />
            ))}
          </Rows>
        )}
      </Remote>
    </Sheet>
  );
}

/** 3月1日 星期一到6月30日 星期三 */
export const termSpan = ({ startsOn, endsOn }: Pick<TermView, 'startsOn' | 'endsOn'>): string =>
  editor.span(dayWords(momentOf(startsOn, '12:00')), dayWords(momentOf(endsOn, '12:00')));
