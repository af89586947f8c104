import '../../features/activities/activities.scss';
import type { ActivityForOrganizer } from '@wanqing/shared';
import { kindWords } from '../../features/activities/kinds';
import { Card, Facts, View } from '../../ui';
import { words } from './words';

/** What was settled, in the order in which people ask for it. */
export function Overview({ of: activity }: { of: ActivityForOrganizer }) {
  const invited = activity.invitedUnits.map(({ name }) => name).join('、');
  const codes = [
    activity.checkInBy.poster && words.poster,
    activity.checkInBy.rotating && words.rotating,
    words.desk,
  ];
  return (
    <Card title={kindWords[activity.kind]}>
      <View className="facts-side-by-side">
        <Facts
          of={[
            [words.where, activity.place],
            [words.invited, invited && `${invited}，${words.invitedCount(activity.invitedCount)}`],
            [words.walkIns, activity.walkInsWelcome ? words.walkInsYes : words.walkInsNo],
            [words.capacity, activity.capacity === null ? '' : words.seats(activity.capacity)],
            [words.codes, codes.filter(Boolean).join('、')],
            [words.bring, activity.bring],
            [words.contact, [activity.contactName, activity.contactPhone].filter(Boolean).join(' ')],
            [words.unit, activity.organizer.name],
            [words.about, activity.summary],
          ]}
        />
      </View>
    </Card>
  );
}
