import { Choice } from '../../ui';
import type { Person } from './people.rules';
import { words } from './words';

interface PersonChoiceProps {
  readonly of: readonly Person[];
  readonly value: string | undefined;
  readonly onChange: (elderId: string | undefined) => unknown;
}

/** For whom: 我 or an elder; nothing where there is no choice. */
export function PersonChoice({ of: people, value, onChange }: PersonChoiceProps) {
  if (people.length < 2) return null;
  return (
    <Choice
      label={words.forWhom}
      bare
      row
      options={people.map(({ elderId, name }) => ({ value: elderId ?? '', label: name }))}
      value={value ?? ''}
      onChange={chosen => onChange(chosen || undefined)}
    />
  );
}
