import type { MemberForm, MemberProblems } from '../../features/members/member-form.rules';
import { UnitField } from '../../features/org/unit-field';
import { useUnits } from '../../features/org/use-units';
import { Card, Choice, Field, Line, Remote } from '../../ui';
import { words } from './words';

interface MemberFieldsProps {
  readonly form: MemberForm;
  readonly problems: MemberProblems;
  readonly onChange: (part: Partial<MemberForm>) => unknown;
}

/** The boxes of a person, the ones everybody needs first. */
export function MemberFields({ form, problems, onChange }: MemberFieldsProps) {
  const units = useUnits();
  const text = (box: 'name' | 'birth' | 'phone' | 'phoneNote' | 'landline' | 'note') => ({
    label: words[box],
    value: form[box],
    error: problems[box],
    onChange: (value: string) => onChange({ [box]: value }),
  });
  return (
    <Card>
      <Field {...text('name')} maxLength={40} />
      <Remote of={units}>
        {known => (
          <UnitField
            label={words.branch}
            units={known}
            value={form.branchId || null}
            may={({ kind }) => kind === 'branch'}
            error={problems.branchId}
            onChange={branchId => onChange({ branchId })}
          />
        )}
      </Remote>
      <Line>
        <Field {...text('phone')} kind="phone" maxLength={20} />
        <Field {...text('phoneNote')} hint={words.phoneNoteHint} maxLength={60} />
      </Line>
      <Line>
        <Field {...text('landline')} hint={words.landlineHint} maxLength={20} />
        <Field {...text('birth')} hint={words.birthHint} maxLength={20} />
      </Line>
      <Choice
        label={words.gender}
        row
        value={form.gender}
        options={[
          { value: 'female', label: words.genders.female },
          { value: 'male', label: words.genders.male },
          { value: '', label: words.notSaid },
        ]}
        onChange={gender => onChange({ gender })}
      />
      <Choice
        label={words.kind}
        value={form.kind}
        options={(['member', 'staff'] as const).map(kind => ({
          value: kind,
          label: words.kinds[kind],
          hint: words.kindHints[kind],
        }))}
        onChange={kind => onChange({ kind })}
      />
      <Field {...text('note')} multiline maxLength={500} />
    </Card>
  );
}
