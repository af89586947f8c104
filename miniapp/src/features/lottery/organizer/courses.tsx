import type { DrawForOrganizer } from '@wanqing/shared';
import { Body, Card, Hint, Tap, View } from '../../../ui';
import { signupsPath } from '../../signups/list/places';
import { words } from './words';

/** The courses whose seats are drawn for, and how many want them. */
export const Courses = ({ of: { activities } }: { of: DrawForOrganizer }) => (
  <Card title={words.courses}>
    {activities.length === 0 && <Body>{words.noCourses}</Body>}
    {activities.map(({ number, activity, seats, first, any }) => (
      <View className="draw-course" key={activity.id}>
        <Tap to={signupsPath(activity.id)} className="link">
          <Body tone="pine" bold>
            {words.number(number, activity.title)}
          </Body>
        </Tap>
        <View className="draw-course-words">
          <Hint inline>{words.seats(seats)}</Hint>
          <Hint inline>{words.wanted(first, any)}</Hint>
        </View>
      </View>
    ))}
  </Card>
);
