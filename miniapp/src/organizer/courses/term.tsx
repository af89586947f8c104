import type { CourseRow, TermView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { figuresPath } from '../../features/courses/book/places';
import { CopySheet, termSpan } from '../../features/courses/planner/copy-sheet';
import { CopyTermSheet } from '../../features/courses/planner/copy-term-sheet';
import { CourseTable } from '../../features/courses/planner/course-table';
import { courseEditPath, planFilePath, TERMS } from '../../features/courses/planner/places';
import { words as planner } from '../../features/courses/planner/words';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { saveFile } from '../../platform/files';
import { useWide } from '../../platform/wide';
import { BigButton, Body, Buttons, Failure, Notice, Remote } from '../../ui';
import { words } from './words';

interface TermProps {
  readonly of: TermView;
  readonly terms: readonly TermView[];
  readonly onChange: () => unknown;
}

/** One term: what can be added to it, and its courses. */
export function Term({ of: term, terms, onChange }: TermProps) {
  const params = { termId: term.id };
  const planned = useRemote(() => api.courses.planner({ params }), [term.id]);
  const [copying, setCopying] = useState<CourseRow | null>(null);
  const [filling, setFilling] = useState(false);
  const [copied, setCopied] = useState<number | null>(null);
  const saving = useAction(async () => saveFile(await api.courses.exportPlan({ params })));
  const wide = useWide();
  const some = (planned.value?.items.length ?? 0) > 0;
  const beside = (
    <>
      <BigButton narrow kind="secondary" icon="file" label={words.readFile} to={planFilePath(term.id)} />
      {some && (
        <BigButton
          narrow
          kind="secondary"
          icon="save"
          label={words.saveFile}
          pending={saving.pending}
          onTap={saving.run}
        />
      )}
      {some && (
        <BigButton narrow kind="secondary" label={words.figures} to={figuresPath({ term: term.id })} />
      )}
      <BigButton narrow kind="secondary" label={words.editTerms} to={TERMS} />
    </>
  );
  return (
    <>
      <Body>{termSpan(term)}</Body>
      <Buttons row>
        <BigButton narrow label={words.newCourse} to={courseEditPath({ term: term.id })} />
        <BigButton narrow kind="secondary" label={words.copyTerm} onTap={() => setFilling(true)} />
        {wide && beside}
      </Buttons>
      <Failure of={saving} />
      {copied !== null && <Notice tone="ok">{planner.copied(copied)}</Notice>}
      <Remote of={planned} empty={words.noCourses}>
        {({ items }) => <CourseTable term={term.name} rows={items} onCopy={setCopying} />}
      </Remote>
      {!wide && <Buttons row>{beside}</Buttons>}
      {copying && <CopySheet of={copying} onClose={() => setCopying(null)} />}
      {filling && (
        <CopyTermSheet
          into={term}
          terms={terms}
          onCopied={async count => {
            setFilling(false);
            setCopied(count);
            await planned.reload();
            onChange();
          }}
          onClose={() => setFilling(false)}
        />
      )}
    </>
  );
}
