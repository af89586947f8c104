import { dayOf } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Body, Failure, Field, Sheet } from '../../../ui';
import { daysLater, instantOf } from '../../editing/moment.rules';
import { MomentField } from '../../editing/moment-field';
import { problemWords } from './problem-words';
import { words } from './words';

export interface MadeDraw {
  readonly id: string;
  readonly opensAt: string;
}

interface NewDrawProps {
  readonly unitId: string;
  readonly onMade: (draw: MadeDraw) => unknown;
  readonly onClose: () => unknown;
}

/** Makes a draw without leaving what is being written: its name, and when one can apply. */
export function NewDraw({ unitId, onMade, onClose }: NewDrawProps) {
  const [name, setName] = useState('');
  const [opens, setOpens] = useState(() => ({ day: daysLater(dayOf(Date.now()), 1), time: '09:00' }));
  const [closes, setCloses] = useState(() => ({ day: daysLater(dayOf(Date.now()), 8), time: '17:00' }));
  const [asked, setAsked] = useState(false);
  const [opensAt, closesAt] = [instantOf(opens), instantOf(closes)];
  const late = opensAt !== null && closesAt !== null && closesAt <= opensAt;
  const making = useAction(async (_, from: string, until: string) =>
    onMade(await api.lottery.create({ body: { unitId, name: name.trim(), opensAt: from, closesAt: until } })),
  );
  return (
    <Sheet open title={words.newDraw} onClose={onClose}>
      <Body>{words.newDrawWhat}</Body>
      <Field
        label={words.drawName}
        hint={words.drawNameHint}
        maxLength={40}
        value={name}
        error={asked && !name.trim() ? words.noDrawName : null}
        onChange={setName}
      />
      <MomentField
        label={words.opens}
        value={opens}
        error={asked && !opensAt ? problemWords.noMoment : undefined}
        onChange={setOpens}
      />
      <MomentField
        label={words.closes}
        value={closes}
        error={asked && !closesAt ? problemWords.noMoment : late ? problemWords.closesBeforeOpens : undefined}
        onChange={setCloses}
      />
      <Failure of={making} />
      <BigButton
        label={words.makeDraw}
        pending={making.pending}
        onTap={() => {
          setAsked(true);
          if (name.trim() && opensAt && closesAt && !late) void making.run(opensAt, closesAt);
        }}
      />
    </Sheet>
  );
}
