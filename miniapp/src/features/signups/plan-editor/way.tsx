import { SignupWay } from '@wanqing/shared';
import { Card, Choice } from '../../../ui';
import type { PlanBoxes, PlanOf } from './boxes';
import { DrawField } from './draw-field';
import { words } from './words';

/** Whether one has to sign up, and which of the three ways gives out the seats. */
export function Way({ boxes, of }: { boxes: PlanBoxes; of: PlanOf }) {
  const { form, change } = boxes;
  return (
    <Card title={words.way}>
      <Choice
        label={words.way}
        bare
        value={form.way ?? 'none'}
        options={[
          ...SignupWay.options.map(way => ({
            value: way,
            label: words.ways[way].name,
            hint: words.ways[way].what,
          })),
          { value: 'none' as const, label: words.noWay, hint: words.noWayWhat },
        ]}
        onChange={way => change({ way: way === 'none' ? null : way })}
      />
      {form.way === 'lottery' && <DrawField boxes={boxes} of={of} />}
    </Card>
  );
}
