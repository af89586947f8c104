import type { DrawForOrganizer } from '@wanqing/shared';
import { momentWords } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { back } from '../../../hooks/nav';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Facts, Failure, Fold, Notice } from '../../../ui';
import { RemovalSheet } from '../../editing/removal-sheet';
import { DrawFields } from './draw-fields';
import { drawFormOf, drawInputOf, drawProblems } from './draw-form.rules';
import { words } from './words';

interface ChangeProps {
  readonly of: DrawForOrganizer;
  readonly onChanged: (draw: DrawForOrganizer) => unknown;
  readonly onClash: () => Promise<unknown>;
}

/** Name and times, as long as nothing has been drawn; what another saved meanwhile is shown beside one's own. */
export function Change({ of: draw, onChanged, onClash }: ChangeProps) {
  const [form, setForm] = useState(() => drawFormOf(draw));
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const saving = useAction(async () => {
    const input = drawInputOf(form);
    if (!input) return;
    try {
      const body = { ...input, version: draw.version };
      onChanged(await api.lottery.update({ params: { drawId: draw.id }, body }));
      setSaved(true);
    } catch (error) {
      await onClash();
      throw error;
    }
  });
  const save = () => {
    setTried(true);
    setSaved(false);
    if (drawInputOf(form)) void saving.run();
  };
  const clash = saving.failure?.code === 'CHANGED_MEANWHILE';
  const there = drawFormOf(draw);
  return (
    <Fold title={words.change}>
      <DrawFields form={form} problems={tried ? drawProblems(form) : {}} onChange={setForm} />
      <Failure of={saving} />
      {clash && (
        <Facts
          of={[
            [words.newest, there.name],
            [words.opens, momentWords(draw.opensAt)],
            [words.closes, momentWords(draw.closesAt)],
          ]}
        />
      )}
      {saved && <Notice tone="ok">{words.saved}</Notice>}
      <BigButton narrow label={clash ? words.keepMine : words.save} pending={saving.pending} onTap={save} />
      {draw.mayRemove && (
        <RemovalSheet
          narrow
          what={words.what}
          name={draw.name}
          remove={() => api.lottery.remove({ params: { drawId: draw.id } })}
          onRemoved={back}
        />
      )}
    </Fold>
  );
}
