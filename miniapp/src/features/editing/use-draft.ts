import { useState } from 'react';
import { type Action, useAction } from '../../hooks/use-action';
import { merge } from './merge.rules';
import { type FormState, type Rules, useForm } from './use-form';

/** Something that is written in boxes and kept on the server: an activity, a course, a notice. */
export interface Draft<F, V> extends FormState<F> {
  /** What the server has; null while this is new. */
  readonly version: V | null;
  /** Saves what stands in the boxes, or this text on top of that version; undefined when it was refused. */
  readonly save: (form?: F, onto?: V) => Promise<V | undefined>;
  readonly saving: Pick<Action<[], unknown>, 'pending' | 'failure' | 'forget'>;
  /** The last thing that happened to it was that it was saved. */
  readonly saved: boolean;
  /** Goes on with other text, on top of another version that the server has. */
  readonly take: (form: F, from: V | null) => void;
  /** The server has a newer version, by something this person did beside writing; what is typed stays. */
  readonly adopt: (newer: V) => void;
}

export interface Drafting<F, V> extends Rules<F> {
  /** Name of the drawer on this phone in which unsaved text lies. */
  readonly drawer: (version: V | null) => string;
  readonly formOf: (version: V) => F;
  /** Creates it (`onto` null) or changes that version. */
  readonly send: (form: F, onto: V | null) => Promise<V>;
  /** The boxes after `sent` was saved; what the server has, unless told. */
  readonly after?: (saved: V, sent: F) => F;
}

/** One thing being written: its boxes, what is wrong there, and what the server has of it. */
export function useDraft<F extends object, V>(start: V | null, blank: F, of: Drafting<F, V>): Draft<F, V> {
  const [version, setVersion] = useState(start);
  const [saved, setSaved] = useState(false);
  const formOf = (from: V | null) => (from ? of.formOf(from) : blank);
  const state = useForm(of.drawer(version), formOf(start), of);
  const saving = useAction(async (_, text: F, onto: V | null) => {
    setSaved(false);
    const answer = await of.send(text, onto);
    state.settle(text, of.after ? of.after(answer, text) : of.formOf(answer));
    setVersion(answer);
    setSaved(true);
    return answer;
  });
  const take = (form: F, from: V | null) => {
    setSaved(false);
    setVersion(from);
    state.replace(form, formOf(from));
  };
  return {
    ...state,
    version,
    saving,
    saved: saved && !state.unsaved,
    save: (text = state.form, onto) => saving.run(text, onto ?? version),
    take,
    adopt: newer => take(merge(state.base, state.form, of.formOf(newer)), newer),
  };
}
