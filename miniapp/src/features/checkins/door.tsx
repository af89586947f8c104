import type { BoardView } from '@wanqing/shared';
import { useState } from 'react';
import './door.scss';
import { useWedge } from '../../platform/wedge';
import { BigButton, Notice, View, Words } from '../../ui';
import { Answer } from './answer';
import { DoorCamera } from './door-camera';
import { words } from './door-words';
import { Finder } from './finder';
import { boardPath } from './places';
import { RecentList } from './recent-list';
import { useDoor } from './use-door';
import { outcomeWords } from './words';

export interface DoorPanelsProps {
  readonly sessionId: string;
  /** The session as last heard; the desk works before the first word. */
  readonly board?: BoardView;
}

/** The desk: camera and answer, number keys and names, and those who came a moment ago. */
export function DoorPanels({ sessionId, board }: DoorPanelsProps) {
  const [counted, setCounted] = useState<{ came: number; over?: BoardView }>();
  const door = useDoor(sessionId, came => setCounted({ came, over: board }));
  useWedge(scanned => door.ask({ by: 'scan', scanned }));
  // The desk's own count is newer than the board until the board is heard again.
  const came = counted && counted.over === board ? counted.came : board?.came;
  const latest = door.shown?.kind === 'result' ? door.shown.result.checkIn?.id : undefined;
  return (
    <View className="door">
      <View className="door-look">
        <Count came={came} invited={board?.invited} sessionId={sessionId} />
        {board?.cancelled && <Notice>{outcomeWords.CANCELLED}</Notice>}
        <DoorCamera onRead={scanned => door.ask({ by: 'scan', scanned })} />
        <Answer door={door} />
      </View>
      <View className="door-find">
        <Finder door={door} />
        <RecentList of={door.recent} except={latest} />
      </View>
    </View>
  );
}

const Count = ({ came, invited, sessionId }: { came?: number; invited?: number; sessionId: string }) => (
  <View className="door-count">
    <View className="door-count-words" aria={{ role: 'status', live: 'polite' }}>
      <Words size="card-title" bold inline>
        {`${words.came} ${came ?? '…'}`}
      </Words>
      {invited !== undefined && (
        <Words size="hint" tone="soft" inline>
          {words.of(invited)}
        </Words>
      )}
    </View>
    <BigButton kind="secondary" narrow icon="list" label={words.board} to={boardPath(sessionId)} />
  </View>
);
