import { useRef, useState } from 'react';
import { keptForm } from './kept-form';
import type { Problems } from './problems';

type Change<T> = Partial<T> | ((form: T) => Partial<T>);

export interface FormState<T> {
  readonly form: T;
  /** Changes some boxes; a function sees what stands there now, for answers that come late. */
  readonly change: (change: Change<T>) => void;
  /** What was there before this person began to type. */
  readonly base: T;
  /** Whether something typed is not on the server yet. */
  readonly unsaved: boolean;
  /** What is wrong in the boxes, from the last time they were looked over; mended ones disappear. */
  readonly problems: Problems;
  /** Looks the boxes over: `whole` also asks for what is missing. Answers whether all is well. */
  readonly check: (whole: boolean) => boolean;
  /** Typed before and never saved: it was put back into the boxes. */
  readonly broughtBack: boolean;
  /** Puts something else into the boxes, on top of another version. */
  readonly replace: (form: T, base: T) => void;
  /** `sent` was saved and is now `saved`; what was typed meanwhile stays. */
  readonly settle: (sent: T, saved: T) => void;
  /** Forgets what was typed. */
  readonly drop: () => void;
}

/** How a form is judged. */
export interface Rules<T> {
  /** What cannot be kept as it is typed. */
  readonly problems: (form: T) => Problems;
  /** That, and what is still missing before others may see it. */
  readonly missing: (form: T) => Problems;
  readonly same: (one: T, other: T) => boolean;
}

/** What stands in the boxes, what is wrong there, and a copy in this phone's drawer until it is saved. */
export function useForm<T extends object>(drawer: string, start: T, rules: Rules<T>): FormState<T> {
  const kept = keptForm<T>(drawer);
  const [before, setBefore] = useState(kept.get);
  const base = useRef(start);
  const latest = useRef(before ?? start);
  const [form, setForm] = useState(latest.current);
  const [found, setFound] = useState<Problems>({});
  const wholeAsked = useRef(false);

  const hold = (next: T) => {
    latest.current = next;
    setForm(next);
    if (rules.same(next, base.current)) kept.forget();
    else kept.keep(next);
    const still = wholeAsked.current ? rules.missing(next) : rules.problems(next);
    setFound(old => Object.fromEntries(Object.entries(still).filter(([box]) => box in old)));
  };
  const unsaved = !rules.same(form, base.current);
  return {
    form,
    unsaved,
    base: base.current,
    problems: found,
    broughtBack: before !== null && unsaved,
    change: change =>
      hold({ ...latest.current, ...(typeof change === 'function' ? change(latest.current) : change) }),
    check(whole) {
      wholeAsked.current = whole;
      const wrong = whole ? rules.missing(latest.current) : rules.problems(latest.current);
      setFound(wrong);
      return Object.keys(wrong).length === 0;
    },
    replace(next, onto) {
      base.current = onto;
      hold(next);
    },
    settle(sent, saved) {
      base.current = saved;
      setBefore(null);
      kept.forget();
      if (latest.current === sent) hold(saved);
    },
    drop: kept.forget,
  };
}
