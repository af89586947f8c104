import type { TermInput, TermView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { FieldProblem } from '../../features/editing/field-problem';
import { UnitField } from '../../features/org/unit-field';
import type { Units } from '../../features/org/use-units';
import { useAction } from '../../hooks/use-action';
import { BigButton, Failure, Field, Line, Sheet, WhenField } from '../../ui';
import { words } from './words';

interface TermSheetProps {
  /** Null for a new one. */
  readonly of: TermView | null;
  readonly units: Units;
  readonly onSaved: () => unknown;
  readonly onClose: () => unknown;
}

/** Name and days of a term, and whose it is. */
export function TermSheet({ of: term, units, onSaved, onClose }: TermSheetProps) {
  const [input, setInput] = useState<TermInput>(() => ({
    unitId: term?.unit.id ?? units.all[0]?.id ?? '',
    name: term?.name ?? '',
    startsOn: term?.startsOn ?? '',
    endsOn: term?.endsOn ?? '',
  }));
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<TermInput>) => setInput(old => ({ ...old, ...part }));
  const { name, startsOn, endsOn, unitId } = input;
  const noDays = !startsOn || !endsOn;
  const wrongDays = !noDays && endsOn <= startsOn;
  const saving = useAction(async () => {
    if (term) {
      const body = { ...input, version: term.version };
      await api.courses.updateTerm({ params: { termId: term.id }, body });
    } else await api.courses.createTerm({ body: input });
    onSaved();
  });
  return (
    <Sheet open title={term ? words.editTerm : words.newTerm} onClose={onClose}>
      <Field
        label={words.name}
        hint={words.nameHint}
        maxLength={30}
        value={name}
        error={asked && !name.trim() ? words.noName : null}
        onChange={text => set({ name: text })}
      />
      <Line>
        <WhenField label={words.from} kind="day" value={startsOn} onChange={day => set({ startsOn: day })} />
        <WhenField label={words.until} kind="day" value={endsOn} onChange={day => set({ endsOn: day })} />
      </Line>
      <FieldProblem of={wrongDays ? words.wrongDays : asked && noDays ? words.noDays : undefined} />
      {units.all.length > 1 && (
        <UnitField
          label={words.unit}
          hint={words.unitHint}
          units={units}
          value={unitId}
          onChange={id => set({ unitId: id })}
        />
      )}
      <Failure of={saving} />
      <BigButton
        label={term ? words.save : words.make}
        pending={saving.pending}
        onTap={() => {
          setAsked(true);
          if (name.trim() && !noDays && !wrongDays) void saving.run();
        }}
      />
    </Sheet>
  );
}
