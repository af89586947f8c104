import '../import/import.scss';
import type { FileContent } from '@wanqing/shared';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { canDrop, useFileDrop } from '../../platform/drop';
import { pickFile, saveFile } from '../../platform/files';
import { useWide } from '../../platform/wide';
import { BigButton, Body, Failure, Heading, Hint, View } from '../../ui';
import { words } from './words';

interface ChooseProps {
  readonly termId: string;
  readonly pending: boolean;
  readonly onChosen: (file: FileContent) => unknown;
}

/** Choosing a file, or taking one along to fill in. */
export function Choose({ termId, pending, onChosen }: ChooseProps) {
  const wide = useWide();
  const choosing = useAction(async () => {
    const file = await pickFile(['xlsx', 'csv']);
    if (file) await onChosen(file);
  });
  const sample = useAction(async () => saveFile(await api.courses.exportPlan({ params: { termId } })));
  const over = useFileDrop(onChosen);
  return (
    <View className={over ? 'drop drop-over' : 'drop'}>
      <Heading>{over ? words.dropNow : words.file}</Heading>
      <Body>{words.chooseHint}</Body>
      <BigButton icon="file" label={words.choose} pending={pending} onTap={choosing.run} />
      {!canDrop && <Hint>{words.fromChat}</Hint>}
      {canDrop && wide && <Hint>{words.dropHere}</Hint>}
      <Hint>{words.types}</Hint>
      <Failure of={choosing} />
      <Failure of={sample} />
      <BigButton
        narrow
        kind="secondary"
        icon="save"
        label={words.sample}
        pending={sample.pending}
        onTap={sample.run}
      />
    </View>
  );
}
