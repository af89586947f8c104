import { CourseLevel, CourseSubject, levelWords, subjectWords, type TermView } from '@wanqing/shared';
import { Card, Chips, Field, SelectField } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import type { CourseBoxes } from './boxes';
import { words } from './words';

/** What the course is called and about, how deep it goes, and what it costs. */
export function What({ boxes, terms }: { boxes: CourseBoxes; terms: readonly TermView[] }) {
  const { form, change, problems } = boxes;
  return (
    <Card title={words.what}>
      {terms.length > 1 && (
        <SelectField
          label={words.term}
          value={form.termId}
          options={terms.map(({ id, name }) => ({ value: id, label: name }))}
          error={problems.termId}
          onChange={termId => change({ termId })}
        />
      )}
      <Field
        label={words.title}
        hint={words.titleHint}
        maxLength={60}
        value={form.title}
        error={problems.title}
        onChange={title => change({ title })}
      />
      <Chips
        label={words.subject}
        value={form.subject}
        options={CourseSubject.options.map(value => ({ value, label: subjectWords[value] }))}
        onChange={subject => change({ subject })}
      />
      <FieldProblem of={problems.subject} />
      <Chips
        label={words.level}
        value={form.level}
        options={CourseLevel.options.map(value => ({ value, label: levelWords[value] }))}
        onChange={level => change({ level })}
      />
      <Field
        label={words.summary}
        hint={words.summaryHint}
        multiline
        maxLength={2000}
        value={form.summary}
        error={problems.summary}
        onChange={summary => change({ summary })}
      />
      <Field
        label={words.fee}
        hint={words.feeHint}
        maxLength={60}
        value={form.feeText}
        error={problems.feeText}
        onChange={feeText => change({ feeText })}
      />
    </Card>
  );
}
