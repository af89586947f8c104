import type { FileContent, PlannedCourse } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { plannerPath } from '../../features/courses/planner/places';
import { useQuery } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { toTop } from '../../platform/scroll';
import { BigButton, Buttons, Failure, Notice, Page } from '../../ui';
import { Choose } from './choose';
import { Preview } from './preview';
import { words } from './words';

interface Read {
  readonly file: FileContent;
  readonly items: readonly PlannedCourse[];
}

/** A term's plan from Excel: choose, look at every line, take over. */
export default function PlanFile() {
  const { term: termId = '' } = useQuery();
  const params = { termId };
  const terms = useRemote(() => api.courses.terms());
  const [read, setRead] = useState<Read | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const reading = useAction(async (_, file: FileContent) => {
    const { items } = await api.courses.importPlan({ params, query: {}, body: file.content });
    setRead({ file, items });
    toTop();
  });
  const taking = useAction(async (_, { file }: Read) => {
    const answer = await api.courses.importPlan({ params, query: { commit: 'yes' }, body: file.content });
    if (answer.done) setTaken(answer.taken);
    else setRead({ file, items: answer.items });
    toTop();
  });
  const under = terms.value?.items.find(({ id }) => id === termId)?.name;
  return (
    <Page for="organizer" title={words.title} under={under}>
      <Failure of={reading} />
      <Failure of={taking} />
      {taken !== null ? (
        <>
          <Notice tone="ok">{words.taken(taken)}</Notice>
          <Buttons row>
            <BigButton label={words.see} to={plannerPath(termId)} />
          </Buttons>
        </>
      ) : read ? (
        <Preview
          of={read.items}
          pending={taking.pending}
          onTake={() => taking.run(read)}
          onAgain={() => setRead(null)}
        />
      ) : (
        <Choose termId={termId} pending={reading.pending} onChosen={reading.run} />
      )}
    </Page>
  );
}
