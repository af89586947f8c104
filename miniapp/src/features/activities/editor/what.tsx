import '../activities.scss';
import { Card, Choice, Field, View } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { kindHints, kinds, kindWords } from '../kinds';
import { withKind } from '../template.rules';
import type { Editor } from './use-editor';
import { words } from './words';

/** What kind of activity it is and what it is called. */
export function What({ editor: { form, change, problems } }: { editor: Editor }) {
  return (
    <Card title={words.what}>
      <View className="kinds">
        <Choice
          label={words.kind}
          bare
          value={form.kind}
          options={kinds.map(kind => ({ value: kind, label: kindWords[kind], hint: kindHints[kind] }))}
          onChange={kind => change(withKind(form, kind))}
        />
      </View>
      <FieldProblem of={problems.kind} />
      <Field
        label={words.title}
        hint={words.titleHint}
        maxLength={60}
        value={form.title}
        error={problems.title}
        onChange={title => change({ title })}
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
    </Card>
  );
}
