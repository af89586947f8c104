import { useRef, useState } from 'react';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Body, Choices, Hint, Remote, SelectField, Sheet, View } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import type { PlanBoxes } from './boxes';
import { words } from './words';

/** Courses one has to have completed before: their names, and the sheet that finds them by term. */
export function AfterField({ boxes: { form, change, problems } }: { boxes: PlanBoxes }) {
  const [open, setOpen] = useState(false);
  const known = useRef(new Map<string, string>());
  const lacking = form.after.filter(id => !known.current.has(id));
  const asked = useRemote(async () => {
    const found = await Promise.all(
      lacking.map(activityId => api.activities.organizerShow({ params: { activityId } })),
    );
    for (const { id, title } of found) known.current.set(id, title);
    return found.length;
  }, [lacking.join()]);
  const names = form.after.map(id => known.current.get(id) ?? words.someCourse).join('、');
  return (
    <View className="field">
      <Body bold>{words.after}</Body>
      <Remote of={asked}>{() => <Hint>{names || words.afterNone}</Hint>}</Remote>
      <BigButton narrow kind="secondary" label={words.afterChoose} onTap={() => setOpen(true)} />
      <FieldProblem of={problems.after} />
      {open && (
        <Sheet open title={words.after} onClose={() => setOpen(false)}>
          <Courses
            value={form.after}
            onChange={(after, titles) => {
              for (const [id, title] of titles) known.current.set(id, title);
              change({ after });
            }}
          />
          <BigButton label={words.afterDone} onTap={() => setOpen(false)} />
        </Sheet>
      )}
    </View>
  );
}

interface CoursesProps {
  readonly value: readonly string[];
  readonly onChange: (ids: string[], titles: readonly (readonly [id: string, title: string])[]) => unknown;
}

/** Courses of one term after another; what was chosen in other terms stays. */
function Courses({ value, onChange }: CoursesProps) {
  const [chosen, setChosen] = useState('');
  const terms = useRemote(() => api.courses.terms());
  const term = chosen || terms.value?.items[0]?.id || '';
  const courses = useRemote(
    async () => (term ? (await api.courses.planner({ params: { termId: term } })).items : []),
    [term],
  );
  return (
    <>
      <Remote of={terms} empty={words.noTerms}>
        {({ items }) => (
          <SelectField
            label={words.term}
            value={term}
            options={items.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
        )}
      </Remote>
      <Remote of={courses} empty={words.noCourses} isEmpty={rows => rows.length === 0}>
        {rows => (
          <Choices
            label={words.after}
            bare
            value={value}
            options={rows.map(({ activityId, title, teacherName }) => ({
              value: activityId,
              label: title,
              hint: teacherName,
            }))}
            onChange={ids =>
              onChange(
                ids,
                rows.map(row => [row.activityId, row.title]),
              )
            }
          />
        )}
      </Remote>
    </>
  );
}
