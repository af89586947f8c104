import { type AnnouncementView, type MeView, type UnitView } from '@wanqing/shared';
import { api, refreshMe } from '../../api';
import {
  aboutActivity,
  blankNotice,
  type NoticeForm,
  withTemplate,
} from '../../features/announcements/form.rules';
import { sentPath, writePath } from '../../features/announcements/places';
import { goInstead, useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Page, Remote } from '../../ui';
import { Editing } from './editing';
import { InReview } from './in-review';
import { Scheduled } from './scheduled';
import { Sent } from './sent';
import { Start } from './start';
import { words } from './words';

/** Writing a notice: what to begin with, the boxes, and what it waits for once it is on its way. */
export default function NoticeEdit() {
  const { id, activity, from } = useQuery();
  return id || activity || from ? <Known id={id} activity={activity} from={from} /> : <Start />;
}

interface KnownProps {
  readonly id?: string;
  readonly activity?: string;
  readonly from?: string;
}

function Known({ id, activity, from }: KnownProps) {
  const start = useRemote(async () => {
    const [me, tree, announcement] = await Promise.all([
      refreshMe(),
      api.org.tree(),
      id ? api.announcements.show({ params: { announcementId: id } }) : null,
    ]);
    return { announcement, blank: await begunWith(blankOf(me, tree.items), activity, from) };
  }, [id, activity, from]);
  const { value } = start;
  const title = id ? words.editTitle : words.newTitle;
  if (!value) {
    return (
      <Page for="organizer" title={title}>
        <Remote of={start}>{() => null}</Remote>
      </Page>
    );
  }
  const put = (announcement: AnnouncementView) => {
    if (announcement.noticeId) goInstead(sentPath(announcement.noticeId));
    else if (id) start.put({ ...value, announcement });
    else goInstead(writePath({ id: announcement.id }));
  };
  const { announcement, blank } = value;
  if (announcement?.state === 'in_review') return <InReview of={announcement} onChange={put} />;
  if (announcement?.state === 'scheduled') return <Scheduled of={announcement} onChange={put} />;
  if (announcement?.state === 'sent') return <Sent of={announcement} />;
  const began = activity ? `activity-${activity}` : (from ?? 'blank');
  return <Editing title={title} start={announcement} blank={blank} from={began} onSent={put} />;
}

/** A new notice in the name of the organizer's own unit; of a whole district nobody is chosen by accident. */
function blankOf(me: MeView, units: readonly UnitView[]): NoticeForm {
  const own = me.roles.find(({ role }) => role === 'organizer')?.unit.id ?? units[0]?.id ?? '';
  const district = units.find(({ id }) => id === own)?.kind === 'district';
  return blankNotice(own, district ? [] : [own], me.help);
}

/** The boxes filled from an activity or a template. */
async function begunWith(blank: NoticeForm, activityId?: string, from?: string): Promise<NoticeForm> {
  if (activityId) {
    const activity = await api.activities.organizerShow({ params: { activityId } });
    return aboutActivity(blank, activity, Date.now());
  }
  if (!from || from === 'blank') return blank;
  const { items } = await api.announcements.templates();
  const template = items.find(({ key }) => key === from);
  return template ? withTemplate(blank, template) : blank;
}
