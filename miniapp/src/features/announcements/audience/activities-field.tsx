import type { ActivityPart } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Chips, Remote, Rows, Sheet, View } from '../../../ui';
import { ActivityLine } from '../../activities/activity-line';
import { words as shared, whoWords } from '../words';
import { ChosenLine } from './chosen-line';
import type { KnownNames } from './use-names';
import { words } from './words';

const who = ['invited', 'came', 'missing'] as const;

interface ActivitiesFieldProps {
  readonly value: readonly ActivityPart[];
  readonly names: KnownNames;
  readonly onChange: (parts: ActivityPart[]) => unknown;
}

/** People of activities: of each those invited, those who came, or those who did not. */
export function ActivitiesField({ value, names, onChange }: ActivitiesFieldProps) {
  const [open, setOpen] = useState(false);
  return (
    <View className="stack">
      {value.map((part, index) => (
        <ChosenLine
          key={part.activityId}
          name={names.activity(part.activityId) ?? shared.someActivity}
          onTakeOff={() => onChange(value.filter((_, at) => at !== index))}
        >
          <Chips
            label={words.which}
            bare
            value={part.who}
            options={who.map(one => ({ value: one, label: whoWords[one] }))}
            onChange={one =>
              onChange(value.map((other, at) => (at === index ? { ...other, who: one } : other)))
            }
          />
        </ChosenLine>
      ))}
      <BigButton narrow kind="secondary" label={words.addActivity} onTap={() => setOpen(true)} />
      {open && (
        <ActivitySheet
          without={value.map(({ activityId }) => activityId)}
          onChoose={(activityId, title) => {
            names.learn(activityId, title);
            onChange([...value, { activityId, who: 'invited' }]);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  );
}

interface ActivitySheetProps {
  readonly without: readonly string[];
  readonly onChoose: (id: string, title: string) => unknown;
  readonly onClose: () => unknown;
}

/** The activities to come and the last ones. */
function ActivitySheet({ without, onChoose, onClose }: ActivitySheetProps) {
  const known = useRemote(async () => {
    const [coming, past] = await Promise.all([
      api.activities.organizerList({ query: { when: 'coming' } }),
      api.activities.organizerList({ query: { when: 'past' } }),
    ]);
    return { items: [...coming.items, ...past.items].filter(({ id }) => !without.includes(id)) };
  });
  return (
    <Sheet open title={words.chooseActivity} onClose={onClose}>
      <Remote of={known} empty={words.noActivities}>
        {({ items }) => (
          <Rows>
            {items.map(row => (
              <ActivityLine key={row.id} of={row} onTap={() => onChoose(row.id, row.title)} />
            ))}
          </Rows>
        )}
      </Remote>
    </Sheet>
  );
}
