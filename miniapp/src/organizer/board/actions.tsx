import type { BoardView } from '@wanqing/shared';
import { api } from '../../api';
import { doorPath, screenPath } from '../../features/checkins/places';
import { useAction } from '../../hooks/use-action';
import { saveFile } from '../../platform/files';
import { BigButton, Buttons, Failure } from '../../ui';
import { words } from './words';

/** Where to go from the board, and the attendance sheet. */
export function Actions({ of: { sessionId }, mayExport }: { of: BoardView; mayExport: boolean }) {
  const save = useAction(async () => saveFile(await api.checkins.export({ params: { sessionId } })));
  return (
    <>
      <Buttons row>
        <BigButton icon="scan" label={words.desk} to={doorPath(sessionId)} />
        <BigButton kind="secondary" icon="screen" label={words.screen} to={screenPath(sessionId)} />
        {mayExport && (
          <BigButton
            kind="secondary"
            icon="save"
            label={words.save}
            pending={save.pending}
            onTap={save.run}
          />
        )}
      </Buttons>
      <Failure of={save} />
    </>
  );
}
