import { momentWords, type NoticeForOrganizer } from '@wanqing/shared';
import { activityPath } from '../../features/activities/places';
import { correctionOf } from '../../features/announcements/form.rules';
import { Preview } from '../../features/announcements/preview';
import { Card, Facts, Fold, Row } from '../../ui';
import { words } from './words';

/** To whom it went, when and from whom, and what it says. */
export const About = ({ of: notice }: { of: NoticeForOrganizer }) => (
  <>
    <Card>
      <Facts
        of={[
          [words.audience, notice.audience],
          [words.late, notice.lateJoiners ? words.lateYes : ''],
          [words.sentAt, momentWords(notice.sentAt)],
          [words.from, notice.from.name],
        ]}
      />
      {notice.activityId && (
        <Row icon="calendar" title={words.seeActivity} to={activityPath(notice.activityId)} />
      )}
    </Card>
    <Fold title={words.content} hint={words.contentHint}>
      <Preview of={correctionOf(notice)} from={notice.from} />
    </Fold>
  </>
);
