import './door.scss';
import type { ReactNode } from 'react';
import { useWedge } from '../../platform/wedge';
import { BigButton, View } from '../../ui';
import { Answer } from './answer';
import { DoorCamera } from './door-camera';
import { words } from './door-words';
import { Finder } from './finder';
import { boardPath } from './places';
import { RecentList } from './recent-list';
import { useDoor } from './use-door';

export interface DoorPanelsProps {
  readonly sessionId: string;
  /** Told how many have come, with each answer. */
  readonly onCount: (came: number) => void;
  /** What else an attendant of this session has to know. */
  readonly children?: ReactNode;
}

/** The desk: camera and answer, number keys and names, and those who came a moment ago. */
export function DoorPanels({ sessionId, onCount, children }: DoorPanelsProps) {
  const door = useDoor(sessionId, onCount);
  useWedge(scanned => door.ask({ by: 'scan', scanned }));
  const latest = door.shown?.kind === 'result' ? door.shown.result.checkIn?.id : undefined;
  return (
    <View className="door">
      <View className="door-look">
        <DoorCamera onRead={scanned => door.ask({ by: 'scan', scanned })} />
        <Answer door={door} />
      </View>
      <View className="door-find">
        <Finder door={door} />
        <RecentList of={door.recent} except={latest} />
        {children}
        <BigButton kind="secondary" icon="list" label={words.board} to={boardPath(sessionId)} />
      </View>
    </View>
  );
}
