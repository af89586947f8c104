import type { TermView } from '@wanqing/shared';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Body, Failure, Hint, Sheet, View } from '../../../ui';
import { termSpan } from './copy-sheet';
import { words } from './words';

interface CopyTermSheetProps {
  /** The term that is filled. */
  readonly into: TermView;
  readonly terms: readonly TermView[];
  readonly onCopied: (count: number) => unknown;
  readonly onClose: () => unknown;
}

/** All courses of another term, as drafts in this one's weeks. */
export function CopyTermSheet({ into, terms, onCopied, onClose }: CopyTermSheetProps) {
  const copying = useAction(async (_, fromId: string) => {
    const { copied } = await api.courses.copyTerm({ params: { termId: into.id, fromId } });
    onCopied(copied);
  });
  const others = terms.filter(({ id, courses }) => id !== into.id && courses > 0);
  return (
    <Sheet open title={words.copyTermTitle} onClose={onClose}>
      <Body>{others.length > 0 ? words.copyTermWhat(into.name) : words.noOther}</Body>
      <Failure of={copying} />
      {others.map(term => (
        <View key={term.id} className="stack-tight">
          <Hint>{termSpan(term)}</Hint>
          <BigButton
            kind="secondary"
            label={words.copyThis(term.courses, term.name)}
            pending={copying.pending}
            onTap={() => copying.run(term.id)}
          />
        </View>
      ))}
    </Sheet>
  );
}
