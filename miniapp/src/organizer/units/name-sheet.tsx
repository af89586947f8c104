import { useState } from 'react';
import { useAction } from '../../hooks/use-action';
import { BigButton, Failure, Field, Sheet } from '../../ui';
import { words } from './words';

interface NameSheetProps {
  readonly title: string;
  readonly hint?: string;
  readonly start: string;
  readonly save: (name: string) => Promise<unknown>;
  readonly onSaved: (name: string) => unknown;
  readonly onClose: () => unknown;
}

/** Asks for the name of a unit. */
export function NameSheet({ title, hint, start, save, onSaved, onClose }: NameSheetProps) {
  const [name, setName] = useState(start);
  const [asked, setAsked] = useState(false);
  const saving = useAction(async (_, text: string) => {
    await save(text);
    onSaved(text);
  });
  const confirm = () => {
    setAsked(true);
    if (name.trim()) void saving.run(name.trim());
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <Field
        label={words.name}
        hint={hint}
        maxLength={60}
        value={name}
        onChange={setName}
        onDone={confirm}
        error={asked && !name.trim() ? words.noName : null}
      />
      <Failure of={saving} />
      <BigButton label={words.save} pending={saving.pending} onTap={confirm} />
    </Sheet>
  );
}
