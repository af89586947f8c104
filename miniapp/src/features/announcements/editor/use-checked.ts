import { useState } from 'react';
import type { Problems } from '../../editing/problems';
import type { FormState } from '../../editing/use-form';
import { problemWords } from '../problem-words';
import type { Uploads } from './use-uploads';

/** Counts files that are still on their way, or were refused, among what is wrong. */
export function useChecked(
  state: Pick<FormState<object>, 'check' | 'problems'>,
  uploads: Uploads,
): Pick<FormState<object>, 'check' | 'problems'> {
  const [asked, setAsked] = useState(false);
  const waiting = uploads.busy
    ? problemWords.uploading
    : uploads.items.length > 0
      ? problemWords.notUploaded
      : null;
  const problems: Problems = asked && waiting ? { ...state.problems, attachments: waiting } : state.problems;
  return {
    problems,
    check(whole) {
      setAsked(true);
      return state.check(whole) && waiting === null;
    },
  };
}
