import './counter.scss';
import type { DeskActivity } from '@wanqing/shared';
import { useWedge } from '../../../platform/wedge';
import { BigButton, Body, View } from '../../../ui';
import { signupsPath } from '../list/places';
import { Answer } from './answer';
import { seatsLine } from './counter.rules';
import { Finder } from './finder';
import { People } from './people';
import { PersonCard } from './person-card';
import { useCounter } from './use-counter';
import { words } from './words';

interface CounterPanelsProps {
  readonly of: DeskActivity;
  /** The seats are others now. */
  readonly onSeats: () => unknown;
}

/** The counter of one activity: seats, the person or the answer, and the ways to find somebody. */
export function CounterPanels({ of: activity, onSeats }: CounterPanelsProps) {
  const counter = useCounter(activity.activityId, activity.drawId, onSeats);
  const { stage } = counter;
  useWedge(counter.scan);
  return (
    <View className="door counter">
      <View className="counter-look">
        <View aria={{ role: 'status', live: 'polite' }}>
          <Body bold>{seatsLine(activity)}</Body>
        </View>
        {stage.at === 'ask' ? (
          <PersonCard counter={counter} activity={activity} of={stage} />
        ) : (
          <Answer counter={counter} />
        )}
        {stage.at === 'choose' && <People counter={counter} of={stage} />}
      </View>
      {stage.at !== 'ask' && (stage.at !== 'choose' || stage.sought.by === 'name') && (
        <View className="door-find">
          <Finder counter={counter} />
          <BigButton
            kind="secondary"
            icon="list"
            label={words.seeList}
            to={signupsPath(activity.activityId)}
          />
        </View>
      )}
    </View>
  );
}
