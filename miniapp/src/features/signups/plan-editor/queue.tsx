import { Choice, Field, SelectField } from '../../../ui';
import type { PlanBoxes } from './boxes';
import { words } from './words';

/** Hours of daytime that are usual to answer in. */
const usual = [4, 12, 24, 36];

/** The wait-list, and how long somebody has to say whether they take a seat that has become free. */
export function Queue({ form, change, problems }: PlanBoxes) {
  const hours = [...new Set([...usual, form.answerHours])].sort((a, b) => a - b);
  return (
    <>
      <Choice
        label={words.waitList}
        value={form.waitList}
        options={[
          { value: 'any', label: words.waitAny },
          { value: 'some', label: words.waitSome },
          { value: 'none', label: words.waitNone },
        ]}
        onChange={waitList => change({ waitList })}
      />
      {form.waitList === 'some' && (
        <Field
          label={words.waitingMost}
          kind="digits"
          maxLength={6}
          value={form.waitingMost}
          error={problems.waitingMost}
          onChange={waitingMost => change({ waitingMost })}
        />
      )}
      {form.waitList !== 'none' && form.way !== 'approval' && (
        <SelectField
          label={words.answer}
          hint={words.answerHint}
          value={String(form.answerHours)}
          options={hours.map(count => ({ value: String(count), label: words.daytime(count) }))}
          onChange={count => change({ answerHours: Number(count) })}
        />
      )}
    </>
  );
}
