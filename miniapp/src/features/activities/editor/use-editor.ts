import type { ActivityForOrganizer } from '@wanqing/shared';
import { useRef, useState } from 'react';
import { api } from '../../../api';
import { type Action, useAction } from '../../../hooks/use-action';
import { type ActivityForm, formAfter, formOf, inputOf } from '../form.rules';
import { missingIn, type Problems, problemsOf } from '../problems.rules';
import { keptForm } from './kept-form';

export interface Editor {
  readonly form: ActivityForm;
  readonly change: (part: Partial<ActivityForm>) => void;
  /** What the server has; null while this is new. */
  readonly activity: ActivityForOrganizer | null;
  /** What was there before this person began to type. */
  readonly base: ActivityForm;
  /** Whether something typed is not on the server yet. */
  readonly unsaved: boolean;
  /** What is wrong in the boxes, from the last time they were looked over; mended ones disappear. */
  readonly problems: Problems;
  /** Looks the boxes over: `whole` also asks for what members would miss. Answers whether all is well. */
  readonly check: (whole: boolean) => boolean;
  /** Saves what stands in the boxes, or this text on top of that version; undefined when it was refused. */
  readonly save: (
    form?: ActivityForm,
    onto?: ActivityForOrganizer,
  ) => Promise<ActivityForOrganizer | undefined>;
  readonly saving: Pick<Action<[], unknown>, 'pending' | 'failure' | 'forget'>;
  /** Typed before and never saved: it was put back into the boxes. */
  readonly broughtBack: boolean;
  /** Puts something else into the boxes; `from` is the version it stands on. */
  readonly replace: (form: ActivityForm, from: ActivityForOrganizer | null) => void;
  /** Forgets what was typed. */
  readonly drop: () => void;
}

/** One activity in the editor: what stands in its boxes, what is wrong there, and what the server has. */
export function useEditor(start: ActivityForOrganizer | null, blank: ActivityForm): Editor {
  const [activity, setActivity] = useState(start);
  const saved = useRef(start ? formOf(start) : blank);
  const kept = keptForm<ActivityForm>(`activity-form-${activity?.id ?? 'new'}`);
  const [before] = useState(kept.get);
  const [form, setForm] = useState(before ?? saved.current);
  const [found, setFound] = useState<Problems>({});
  const [wholeAsked, setWholeAsked] = useState(false);

  const hold = (next: ActivityForm) => {
    setForm(next);
    if (same(next, saved.current)) kept.forget();
    else kept.keep(next);
    const still = wholeAsked ? missingIn(next) : problemsOf(next);
    setFound(old => Object.fromEntries(Object.entries(still).filter(([box]) => box in old)));
  };
  const replace = (next: ActivityForm, from: ActivityForOrganizer | null) => {
    saved.current = from ? formOf(from) : blank;
    setActivity(from);
    hold(next);
  };

  const saving = useAction(async (_, text: ActivityForm, onto: ActivityForOrganizer | null) => {
    const body = inputOf(text);
    const answer = onto
      ? await api.activities.update({
          params: { activityId: onto.id },
          body: { ...body, version: onto.version },
        })
      : await api.activities.create({ body });
    kept.forget();
    const next = formAfter(answer, text);
    saved.current = next;
    setActivity(answer);
    setForm(next);
    return answer;
  });

  return {
    form,
    base: saved.current,
    activity,
    saving,
    save: (text = form, onto) => saving.run(text, onto ?? activity),
    replace,
    problems: found,
    broughtBack: before !== null && !same(form, saved.current),
    unsaved: !same(form, saved.current),
    change: part => hold({ ...form, ...part }),
    check(whole) {
      const wrong = whole ? missingIn(form) : problemsOf(form);
      setWholeAsked(whole);
      setFound(wrong);
      return Object.keys(wrong).length === 0;
    },
    drop: kept.forget,
  };
}

const same = (one: ActivityForm, other: ActivityForm): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
