import type { DrawForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Buttons, Card, Failure, Remote } from '../../../ui';
import { UnitField } from '../../org/unit-field';
import { type Units, useUnits } from '../../org/use-units';
import { DrawFields } from './draw-fields';
import { drawInputOf, drawProblems, emptyDraw } from './draw-form.rules';
import { words } from './words';

interface NewDrawProps {
  readonly onMade: (draw: DrawForOrganizer) => unknown;
  readonly onClose: () => unknown;
}

/** A new draw; its seed is made with it, and the seed's fingerprint known from then on. */
export function NewDraw(props: NewDrawProps) {
  const units = useUnits();
  return (
    <Card title={words.create}>
      <Remote of={units}>{known => <Form {...props} units={known} />}</Remote>
    </Card>
  );
}

function Form({ units, onMade, onClose }: NewDrawProps & { units: Units }) {
  const [form, setForm] = useState(() => emptyDraw(units.all[0]?.id ?? null));
  const [tried, setTried] = useState(false);
  const making = useAction(async () => {
    const body = drawInputOf(form);
    if (body) onMade(await api.lottery.create({ body }));
  });
  const save = () => {
    setTried(true);
    if (drawInputOf(form)) void making.run();
  };
  return (
    <>
      {units.all.length > 1 && (
        <UnitField
          label={words.unit}
          units={units}
          value={form.unitId}
          onChange={unitId => setForm({ ...form, unitId })}
        />
      )}
      <DrawFields form={form} problems={tried ? drawProblems(form) : {}} onChange={setForm} />
      <Failure of={making} />
      <Buttons row>
        <BigButton label={words.make} pending={making.pending} onTap={save} />
        <BigButton kind="secondary" label={words.closeForm} onTap={onClose} />
      </Buttons>
    </>
  );
}
