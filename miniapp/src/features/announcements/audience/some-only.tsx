import type { Role } from '@wanqing/shared';
import { Field, Hint, Line, ManyChips, View } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { TagChips } from '../../members/tag-chips';
import type { Editor } from '../editor/use-editor';
import { roleWords } from '../words';
import { words } from './words';

const roles: readonly Role[] = ['organizer', 'desk'];

/** Only some of the people of the chosen units: by age, by tag, by what they do. */
export function SomeOnly({ editor: { form, change, problems } }: { editor: Editor }) {
  const { audience, ageFrom, ageTo } = form;
  const only = (part: Partial<typeof audience.only>) =>
    change({ audience: { ...audience, only: { ...audience.only, ...part } } });
  return (
    <>
      <Line>
        <Field
          label={words.ageFrom}
          hint={words.ageHint}
          kind="digits"
          maxLength={3}
          value={ageFrom}
          onChange={text => change({ ageFrom: text })}
        />
        <Field
          label={words.ageTo}
          hint={words.ageHint}
          kind="digits"
          maxLength={3}
          value={ageTo}
          onChange={text => change({ ageTo: text })}
        />
      </Line>
      <FieldProblem of={problems.age} />
      <TagChips label={words.tags} value={audience.only.tags} onChange={tags => only({ tags })} />
      <View className="field">
        <ManyChips
          label={words.roles}
          options={roles.map(role => ({ value: role, label: roleWords[role] }))}
          value={audience.only.roles}
          onChange={chosen => only({ roles: chosen })}
        />
        <Hint>{words.rolesHint}</Hint>
      </View>
    </>
  );
}
