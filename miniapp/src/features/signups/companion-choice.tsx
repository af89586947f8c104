import { useState } from 'react';
import { useAction } from '../../hooks/use-action';
import { Card, Choice, Failure, Hint, Notice } from '../../ui';
import { CardScan } from './card-scan';
import { type Companion, companionOf } from './companion';
import { companionWords as words } from './companion-words';

interface CompanionChoiceProps {
  /** People one has come with before. */
  readonly known: readonly { readonly memberId: string; readonly name: string }[];
  /** Of an elder one acts for; undefined for oneself. */
  readonly elder?: string;
  readonly value: Companion | null;
  readonly onChange: (companion: Companion | null) => unknown;
}

/** Known people offered for one tap. */
const most = 3;
const keyOf = (companion: Companion | null) =>
  companion ? ('card' in companion ? 'card' : companion.memberId) : '';

/** Alone, with somebody known, or with the owner of a scanned card. */
export function CompanionChoice({ known, elder, value, onChange }: CompanionChoiceProps) {
  const [scanned, setScanned] = useState<Companion | null>(null);
  const [strange, setStrange] = useState(false);
  const read = useAction(async (_, text: string) => {
    const companion = await companionOf(text);
    setStrange(companion === null);
    if (!companion) return;
    setScanned(companion);
    onChange(companion);
  });
  const people: Companion[] = [...known.slice(0, most), ...(scanned ? [scanned] : [])];
  const options = [
    { value: '', label: elder ? words.aloneFor(elder) : words.alone },
    ...people.map(one => ({ value: keyOf(one), label: words.with(one.name) })),
  ];
  return (
    <Card title={words.title}>
      {people.length > 0 && (
        <Choice
          label={words.title}
          bare
          options={options}
          value={keyOf(value)}
          onChange={chosen => onChange(people.find(one => keyOf(one) === chosen) ?? null)}
        />
      )}
      <CardScan label={words.scan} aim={words.aim} onRead={text => read.run(text)} />
      <Failure of={read} />
      {strange && <Notice>{words.notACard}</Notice>}
      <Hint>{words.both}</Hint>
    </Card>
  );
}
