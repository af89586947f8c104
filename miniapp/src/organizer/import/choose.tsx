import './import.scss';
import type { FileContent } from '@wanqing/shared';
import { useState } from 'react';
import { uploadRoster } from '../../api/upload';
import { UnitField } from '../../features/org/unit-field';
import { useUnits } from '../../features/org/use-units';
import { importPath } from '../../features/roster/places';
import { go } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { canDrop, useFileDrop } from '../../platform/drop';
import { pickFile } from '../../platform/files';
import { useWide } from '../../platform/wide';
import {
  BigButton,
  Body,
  Card,
  Columns,
  Failure,
  Heading,
  Hint,
  Page,
  Progress,
  Remote,
  View,
} from '../../ui';
import { History } from './history';
import { words } from './words';

/** Choosing a file, and what was imported before. */
export function Choose() {
  const units = useUnits();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [sent, setSent] = useState(0);
  const uploading = useAction(async (_, file: FileContent) => {
    setSent(0);
    const view = await uploadRoster(file, unitId ?? undefined, setSent);
    go(importPath(view.id));
  });
  const choosing = useAction(async () => {
    const file = await pickFile(['xlsx', 'csv']);
    if (file) await uploading.run(file);
  });
  const over = useFileDrop(uploading.run);
  return (
    <Page for="organizer" title={words.title}>
      <Columns aside={<History />}>
        <View className={over ? 'drop drop-over' : 'drop'}>
          <Heading>{over ? words.dropNow : words.file}</Heading>
          <Body>{words.chooseHint}</Body>
          {uploading.pending ? (
            <Progress label={words.sending} percent={sent} />
          ) : (
            <BigButton icon="file" label={words.choose} onTap={choosing.run} />
          )}
          <Ways />
          <Hint>{words.types}</Hint>
          <Failure of={choosing} />
          <Failure of={uploading} />
        </View>
        <Card>
          <Remote of={units}>
            {known => (
              <UnitField
                label={words.branch}
                hint={words.branchHint}
                units={known}
                value={unitId}
                may={({ kind }) => kind === 'branch'}
                onChange={setUnitId}
                none={words.byColumn}
                onNone={() => setUnitId(null)}
              />
            )}
          </Remote>
        </Card>
      </Columns>
    </Page>
  );
}

/** The other way to bring a file: dragging it where there is room, WeChat's chats on a phone. */
function Ways() {
  const wide = useWide();
  if (!canDrop) return <Hint>{words.fromChat}</Hint>;
  return wide ? <Hint>{words.dropHere}</Hint> : null;
}
