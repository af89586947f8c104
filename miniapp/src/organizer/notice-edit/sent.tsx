import type { AnnouncementView } from '@wanqing/shared';
import { sentPath } from '../../features/announcements/places';
import { goInstead } from '../../hooks/nav';
import { BigButton, Notice, Page } from '../../ui';
import { words } from './words';

/** An old address of a draft that is out by now: the way to what became of it. */
export const Sent = ({ of: { content, noticeId } }: { of: AnnouncementView }) => (
  <Page for="organizer" title={content.title}>
    <Notice tone="ok">{words.sent}</Notice>
    {noticeId && <BigButton label={words.seeSent} onTap={() => goInstead(sentPath(noticeId))} />}
  </Page>
);
