import { type ReactNode, useState } from 'react';
import { api } from '../../../api';
import { useLater } from '../../../hooks/use-later';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Body, Choices, Field, Hint, Remote, Sheet } from '../../../ui';
import { words } from './words';

interface PeopleSheetProps {
  readonly title: string;
  readonly value: readonly string[];
  readonly nameOf: (id: string) => string | undefined;
  /** `name` of whoever was chosen just now. */
  readonly onChange: (ids: string[], chosen?: { readonly id: string; readonly name: string }) => unknown;
  readonly onClose: () => unknown;
  /** People most likely meant, one tap each. */
  readonly likely?: ReactNode;
  /** What is done with those chosen; 「选好了」 unless told. */
  readonly children?: ReactNode;
}

/** People found by name or last four digits, any number of them. */
export function PeopleSheet(props: PeopleSheetProps) {
  const { title, value, nameOf, onChange, onClose, likely, children } = props;
  const [typed, setTyped] = useState('');
  const search = useLater(typed.trim());
  const found = useRemote(
    async () => (search ? api.members.list({ query: { search, limit: 20 } }) : null),
    [search],
  );
  const names = value.map(id => nameOf(id) ?? words.somebody).join('、');
  return (
    <Sheet open title={title} onClose={onClose}>
      {likely}
      <Field
        label={words.find}
        hint={words.findHint}
        kind="search"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      {names && <Hint>{words.chosen(names)}</Hint>}
      <Remote of={found} empty={words.noneFound}>
        {page =>
          page === null ? (
            <Body>{words.typeName}</Body>
          ) : (
            <Choices
              label={title}
              bare
              value={value}
              options={page.items.map(({ id, name, branch, age }) => ({
                value: id,
                label: name,
                hint: [branch.name, words.years(age)].filter(Boolean).join(' · '),
              }))}
              onChange={ids => {
                const added = page.items.find(({ id }) => ids.includes(id) && !value.includes(id));
                onChange(ids, added);
              }}
            />
          )
        }
      </Remote>
      {children ?? <BigButton label={words.done} onTap={onClose} />}
    </Sheet>
  );
}
