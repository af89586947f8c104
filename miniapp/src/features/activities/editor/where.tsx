import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { Body, Card, Chips, Field, Fold, Line } from '../../../ui';
import type { ActivityBoxes } from './use-editor';
import { words } from './words';

/** Where it is; the places of the last activities are one tap away. */
export function Where({ boxes: { form, change, problems } }: { boxes: ActivityBoxes }) {
  return (
    <Card title={words.where}>
      <Field
        label={words.place}
        hint={words.placeHint}
        maxLength={80}
        value={form.place}
        error={problems.place}
        onChange={place => change({ place })}
      />
      <UsedPlaces value={form.place} onChange={place => change({ place })} />
      <Fold
        title={words.coordinates}
        hint={words.coordinatesHint}
        open={Boolean(problems.latitude || form.latitude)}
      >
        <Body>{words.coordinatesHow}</Body>
        <Line>
          <Field
            label={words.latitude}
            hint={words.latitudeHint}
            value={form.latitude}
            error={problems.latitude}
            onChange={latitude => change({ latitude })}
          />
          <Field
            label={words.longitude}
            hint={words.longitudeHint}
            value={form.longitude}
            onChange={longitude => change({ longitude })}
          />
        </Line>
      </Fold>
    </Card>
  );
}

const most = 4;

function UsedPlaces({ value, onChange }: { value: string; onChange: (place: string) => unknown }) {
  const past = useRemote(async () => {
    const lists = await Promise.all([
      api.activities.organizerList({ query: { when: 'coming' } }),
      api.activities.organizerList({ query: { when: 'past' } }),
    ]);
    return lists.flatMap(({ items }) => items.map(({ place }) => place)).filter(Boolean);
  });
  const places = [...new Set(past.value)].slice(0, most);
  // A help for typing: while it is not there, nothing is missing.
  if (places.length === 0) return null;
  return (
    <Chips
      label={words.usedPlaces}
      value={value}
      options={places.map(place => ({ value: place, label: place }))}
      onChange={onChange}
    />
  );
}
