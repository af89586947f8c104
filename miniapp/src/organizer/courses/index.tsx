import { useState } from 'react';
import { api } from '../../api';
import { plannerPath, TERMS } from '../../features/courses/planner/places';
import { currentTerm } from '../../features/courses/planner/planner.rules';
import { goInstead, useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Buttons, Chips, Page, Remote } from '../../ui';
import { Term } from './term';
import { words } from './words';

/** The term planner: every course of a term by weekday and time. */
export default function Courses() {
  const { term: asked } = useQuery();
  const [chosen, setChosen] = useState(asked);
  const terms = useRemote(() => api.courses.terms());
  const items = terms.value?.items ?? [];
  const term = items.find(({ id }) => id === chosen) ?? currentTerm(items, Date.now());
  return (
    <Page for="organizer" title={words.title} under={term?.name}>
      <Remote
        of={terms}
        empty={
          <Buttons>
            <BigButton label={words.newTerm} to={TERMS} />
          </Buttons>
        }
      >
        {() => (
          <>
            {items.length > 1 && (
              <Chips
                label={words.terms}
                bare
                value={term?.id ?? null}
                options={items.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={id => {
                  setChosen(id);
                  goInstead(plannerPath(id));
                }}
              />
            )}
            {term && <Term key={term.id} of={term} terms={items} onChange={terms.reload} />}
          </>
        )}
      </Remote>
    </Page>
  );
}
