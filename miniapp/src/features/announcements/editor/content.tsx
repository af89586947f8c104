import { Card, Field } from '../../../ui';
import type { FormState } from '../../editing/use-form';
import type { ContentForm } from '../form.rules';
import type { Uploads } from './use-uploads';
import { words } from './words';

/** The boxes of what a notice says: while it is written, and when it is corrected. */
export interface ContentEditor {
  readonly form: ContentForm;
  readonly change: FormState<ContentForm>['change'];
  readonly problems: FormState<ContentForm>['problems'];
  readonly uploads: Uploads;
}

/** What it says: title and one sentence, the facts, and the rest. */
export function Content({ editor: { form, change, problems } }: { editor: ContentEditor }) {
  return (
    <>
      <Card title={words.what}>
        <Field
          label={words.title}
          hint={words.titleHint}
          maxLength={40}
          value={form.title}
          error={problems.title}
          onChange={title => change({ title })}
        />
        <Field
          label={words.summary}
          hint={words.summaryHint}
          maxLength={60}
          value={form.summary}
          error={problems.summary}
          onChange={summary => change({ summary })}
        />
      </Card>
      <Card title={words.facts} hint={words.factsHint}>
        <Field
          label={words.when}
          hint={words.whenHint}
          maxLength={40}
          value={form.when}
          error={problems.when}
          onChange={when => change({ when })}
        />
        <Field
          label={words.place}
          hint={words.placeHint}
          maxLength={80}
          value={form.place}
          error={problems.place}
          onChange={place => change({ place })}
        />
        <Field
          label={words.bring}
          maxLength={100}
          value={form.bring}
          error={problems.bring}
          onChange={bring => change({ bring })}
        />
        <Field
          label={words.body}
          hint={words.bodyHint}
          multiline
          maxLength={2000}
          value={form.body}
          error={problems.body}
          onChange={body => change({ body })}
        />
      </Card>
    </>
  );
}
