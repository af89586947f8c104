import { useState } from 'react';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Sheet } from '../../ui';
import { words } from './words';

interface RemovalSheetProps {
  /** What kind of thing it is: 草稿, 学期. */
  readonly what: string;
  /** What this one is called. */
  readonly name: string;
  readonly narrow?: boolean;
  /** Removes it on the server. */
  readonly remove: () => Promise<unknown>;
  readonly onRemoved: () => unknown;
}

/** A button that throws something away, and the question before it. */
export function RemovalSheet({ what, name, narrow, remove, onRemoved }: RemovalSheetProps) {
  const [open, setOpen] = useState(false);
  const removing = useAction(async () => {
    await remove();
    setOpen(false);
    onRemoved();
  });
  return (
    <>
      <BigButton
        narrow={narrow}
        kind="danger"
        icon="delete"
        label={words.remove(what)}
        onTap={() => setOpen(true)}
      />
      <Sheet open={open} title={words.removeTitle(what, name)} onClose={() => setOpen(false)}>
        <Body>{words.removeText}</Body>
        <Failure of={removing} />
        <BigButton
          kind="danger"
          label={words.removeThis(name)}
          pending={removing.pending}
          onTap={removing.run}
        />
      </Sheet>
    </>
  );
}
