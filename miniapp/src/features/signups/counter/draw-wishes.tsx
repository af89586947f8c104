import { type DeskActivity, mostChoices } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Body, Buttons, Choices, Failure, Heading, Notice, Remote } from '../../../ui';
import type { Counter } from './use-counter';
import { words } from './words';

interface DrawWishesProps {
  readonly counter: Counter;
  readonly activity: DeskActivity;
  readonly drawId: string;
}

/** Applying for a draw at the counter: up to three courses, in the order in which they are tapped. */
export function DrawWishes({ counter, activity, drawId }: DrawWishesProps) {
  const draw = useRemote(() => api.lottery.show({ params: { drawId } }), [drawId]);
  const [chosen, choose] = useState<readonly string[]>([activity.activityId]);
  const { apply } = counter;
  return (
    <>
      <Heading level={3}>{words.draw}</Heading>
      <Body>{words.drawWhat}</Body>
      <Remote of={draw}>
        {({ activities }) => (
          <Choices
            label={words.wishes}
            options={activities.map(({ activity: { id, title } }) => ({
              value: id,
              label: chosen.includes(id) ? words.rank(title, chosen.indexOf(id) + 1) : title,
            }))}
            value={chosen}
            onChange={next => next.length <= mostChoices && choose(next)}
          />
        )}
      </Remote>
      {chosen.length === 0 && <Notice>{words.noWish}</Notice>}
      <Failure of={apply} />
      <Buttons>
        <BigButton
          label={words.applies}
          disabled={chosen.length === 0}
          pending={apply.pending}
          onTap={() => apply.run(chosen)}
        />
        <BigButton kind="secondary" label={words.another} onTap={counter.restart} />
      </Buttons>
    </>
  );
}
