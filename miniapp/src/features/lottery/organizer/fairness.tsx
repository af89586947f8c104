import type { DrawForOrganizer } from '@wanqing/shared';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { saveFile } from '../../../platform/files';
import { BigButton, Body, Card, Failure, Fold, Hint, View } from '../../../ui';
import { words } from './words';

/** Draws once more from the kept list, on any computer that has this product's source. */
const command = 'node scripts/lottery.mjs 名单.csv';

/** Why nobody needs to believe us: fingerprint before, seed afterwards, and how to draw once more oneself. */
export function Fairness({ of: draw }: { of: DrawForOrganizer }) {
  const over = draw.drawnAt !== null;
  const save = useAction(async () => saveFile(await api.lottery.export({ params: { drawId: draw.id } })));
  return (
    <Card title={words.fair}>
      <Body>{words.fairWhat}</Body>
      <Code what={words.hash} of={draw.seedHash} />
      {draw.listHash && <Code what={words.listHash} of={draw.listHash} />}
      <Code what={words.seed} of={draw.seed ?? words.notYet} />
      {over ? (
        <BigButton kind="secondary" icon="save" label={words.csv} pending={save.pending} onTap={save.run} />
      ) : (
        <Hint>{words.csvWait}</Hint>
      )}
      <Failure of={save} />
      <Fold title={words.recompute}>
        <Body>{words.recomputeWhat}</Body>
        <View className="draw-code">{command}</View>
      </Fold>
    </Card>
  );
}

/** A long number, broken into lines. */
const Code = ({ what, of }: { what: string; of: string }) => (
  <View>
    <Hint>{what}</Hint>
    <View className="draw-code">{of}</View>
  </View>
);
