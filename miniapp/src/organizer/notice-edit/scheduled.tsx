import { type AnnouncementView, momentWords } from '@wanqing/shared';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Columns, Failure, Page } from '../../ui';
import { Reading, Whole } from './reading';
import { words } from './words';

interface ScheduledProps {
  readonly of: AnnouncementView;
  readonly onChange: (announcement: AnnouncementView) => unknown;
}

/** A notice that waits for its time. */
export function Scheduled({ of: announcement, onChange }: ScheduledProps) {
  const stopping = useAction(async () =>
    onChange(await api.announcements.unschedule({ params: { announcementId: announcement.id } })),
  );
  return (
    <Page for="organizer" title={words.scheduledTitle} under={announcement.content.title}>
      <Columns aside={<Reading of={announcement} />}>
        <Card tone="ok">
          <Body bold>{words.scheduled(momentWords(announcement.scheduledAt ?? announcement.updatedAt))}</Body>
          <Failure of={stopping} />
          <Buttons row>
            <BigButton
              narrow
              kind="secondary"
              label={words.unschedule}
              pending={stopping.pending}
              onTap={stopping.run}
            />
          </Buttons>
        </Card>
        <Whole of={announcement} />
      </Columns>
    </Page>
  );
}
