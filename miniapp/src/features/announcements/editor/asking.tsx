import { Card, Choice, Field } from '../../../ui';
import type { ContentEditor } from './content';
import { words } from './words';

const importances = ['normal', 'important'] as const;
const questions = ['none', 'ack', 'attend'] as const;

interface AskingProps {
  readonly editor: ContentEditor;
  /** People have been asked already: the question stays as it is. */
  readonly asked?: boolean;
}

/** Whether readers are to answer, how much it matters, and whom they ring. */
export function Asking({ editor: { form, change, problems }, asked = false }: AskingProps) {
  return (
    <Card title={words.asking}>
      {!asked && (
        <Choice
          label={words.question}
          value={form.question}
          options={questions.map(value => ({ value, label: words.questions[value] }))}
          onChange={question => change({ question })}
        />
      )}
      <Choice
        label={words.importance}
        row
        value={form.importance}
        options={importances.map(value => ({ value, label: words.importanceOptions[value] }))}
        onChange={importance => change({ importance })}
      />
      <Field
        label={words.contactName}
        maxLength={20}
        value={form.contactName}
        error={problems.contactName}
        onChange={contactName => change({ contactName })}
      />
      <Field
        label={words.contactPhone}
        maxLength={20}
        value={form.contactPhone}
        error={problems.contactPhone}
        onChange={contactPhone => change({ contactPhone })}
      />
    </Card>
  );
}
