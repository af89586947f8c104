import '../announcements.scss';
import type { Audience, DryRun } from '@wanqing/shared';
import { useState } from 'react';
import type { RemoteState } from '../../../hooks/use-remote';
import { Card, Choice, Fold, Remote } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { UnitChoices } from '../../org/unit-choices';
import type { Units } from '../../org/use-units';
import { audienceWords, listed, narrowing, partsWords, peopleWords } from '../audience.rules';
import type { Editor } from '../editor/use-editor';
import { audienceOf } from '../form.rules';
import { ActivitiesField } from './activities-field';
import { Except } from './except';
import { PeopleField } from './people-field';
import { Reached } from './reached';
import { SomeOnly } from './some-only';
import type { KnownNames } from './use-names';
import { words } from './words';

export interface WhoProps {
  readonly editor: Editor;
  readonly units: RemoteState<Units>;
  readonly names: KnownNames;
  readonly count: RemoteState<DryRun>;
}

/** Whom it is for: each way to name people folded behind one line that says what was chosen there. */
export function Who({ editor, units, names, count }: WhoProps) {
  const { form, change, problems } = editor;
  const { audience } = form;
  const set = (part: Partial<Audience>) => change({ audience: { ...audience, ...part } });
  const [unitsFirst] = useState(audience.activities.length === 0);
  const narrowed = narrowing(audienceOf(form).only).join('，');
  return (
    <Card title={words.who}>
      <Reached count={count} said={audienceWords(audienceOf(form), names)} />
      <FieldProblem of={problems.audience} />
      <Fold
        title={words.units}
        hint={listed(audience.units, names.unit) || words.nothing}
        open={unitsFirst || Boolean(problems.audience)}
      >
        <Remote of={units}>
          {known => (
            <UnitChoices
              label={words.units}
              units={known}
              value={audience.units}
              onChange={chosen => set({ units: chosen })}
            />
          )}
        </Remote>
      </Fold>
      {audience.units.length > 0 && (
        <Fold title={words.some} hint={narrowed || words.someHint} open={Boolean(problems.age)}>
          <SomeOnly editor={editor} />
        </Fold>
      )}
      <Fold
        title={words.activities}
        hint={partsWords(audience.activities, names) || words.activitiesHint}
        open={!unitsFirst}
      >
        <ActivitiesField
          value={audience.activities}
          names={names}
          onChange={activities => set({ activities })}
        />
      </Fold>
      <Fold title={words.people} hint={peopleWords(audience.members, names) || words.peopleHint}>
        <PeopleField value={audience.members} names={names} onChange={members => set({ members })} />
      </Fold>
      <Except audience={audience} units={units} names={names} onChange={except => set({ except })} />
      <Fold title={words.late} hint={form.lateJoiners ? words.lateYes : words.lateNo}>
        <Choice
          label={words.lateLabel}
          value={form.lateJoiners ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: words.lateYes },
            { value: 'no', label: words.lateNo },
          ]}
          onChange={answer => change({ lateJoiners: answer === 'yes' })}
        />
      </Fold>
    </Card>
  );
}
