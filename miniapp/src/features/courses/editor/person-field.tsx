import './courses-editor.scss';
import { useState } from 'react';
import { api } from '../../../api';
import { useLater } from '../../../hooks/use-later';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Body, Buttons, Choice, Field, Hint, Remote, Sheet, View } from '../../../ui';
import type { Person } from './form.rules';
import { words } from './words';

interface PersonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: Person | null;
  readonly onChange: (person: Person | null) => unknown;
}

/** One person of the roster, or nobody. */
export function PersonField({ label, hint, value, onChange }: PersonFieldProps) {
  const [open, setOpen] = useState(false);
  return (
    <View className="field">
      <Body bold>{label}</Body>
      <Hint>{hint}</Hint>
      <View className="person-chosen">
        <Body>{value?.name ?? words.nobody}</Body>
        <Buttons row>
          <BigButton
            narrow
            kind="secondary"
            label={value ? words.change : words.choose}
            aria={{ label: `${label} ${value ? words.change : words.choose}` }}
            onTap={() => setOpen(true)}
          />
          {value && (
            <BigButton
              narrow
              kind="secondary"
              label={words.noOne}
              aria={{ label: `${label} ${words.noOne}` }}
              onTap={() => onChange(null)}
            />
          )}
        </Buttons>
      </View>
      {open && (
        <Sheet open title={label} onClose={() => setOpen(false)}>
          <Finding
            label={label}
            value={value}
            onChange={person => {
              setOpen(false);
              onChange(person);
            }}
          />
        </Sheet>
      )}
    </View>
  );
}

type FindingProps = Pick<PersonFieldProps, 'label' | 'value' | 'onChange'>;

/** People found by name or last four digits, one tap each. */
function Finding({ label, value, onChange }: FindingProps) {
  const [typed, setTyped] = useState('');
  const search = useLater(typed.trim());
  const found = useRemote(
    async () => (search ? (await api.members.list({ query: { search, limit: 20 } })).items : null),
    [search],
  );
  return (
    <>
      <Field
        label={words.find}
        hint={words.findHint}
        kind="search"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      <Remote of={found} empty={words.noneFound} isEmpty={people => people?.length === 0}>
        {people =>
          people === null ? (
            <Body>{words.typeName}</Body>
          ) : (
            <Choice
              label={label}
              bare
              value={value?.id ?? null}
              options={people.map(({ id, name, branch, age }) => ({
                value: id,
                label: name,
                hint: [branch.name, words.years(age)].filter(Boolean).join(' · '),
              }))}
              onChange={id => {
                const chosen = people.find(person => person.id === id);
                if (chosen) onChange({ id, name: chosen.name });
              }}
            />
          )
        }
      </Remote>
    </>
  );
}
