import type { AnnouncementView } from '@wanqing/shared';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { useMe } from '../../hooks/use-session';
import { BigButton, Body, Buttons, Card, Columns, Failure, Page } from '../../ui';
import { Reading, Whole } from './reading';
import { Reviewing } from './reviewing';
import { words } from './words';

interface InReviewProps {
  readonly of: AnnouncementView;
  readonly onChange: (announcement: AnnouncementView) => unknown;
}

/** A notice that somebody else has to look at first: for that person the two answers, for its author who that is. */
export const InReview = ({ of: announcement, onChange }: InReviewProps) => (
  <Page for="organizer" title={words.waitingTitle} under={announcement.content.title}>
    <Columns aside={<Reading of={announcement} />}>
      {announcement.mayReview ? (
        <Reviewing of={announcement} onChange={onChange} />
      ) : (
        <Waiting of={announcement} onChange={onChange} />
      )}
      <Whole of={announcement} />
    </Columns>
  </Page>
);

function Waiting({ of: { id, reviewNote }, onChange }: InReviewProps) {
  const takingBack = useAction(async () =>
    onChange(await api.announcements.unschedule({ params: { announcementId: id } })),
  );
  return (
    <Card tone="amber">
      <Body>{words.waiting}</Body>
      {reviewNote && <Body>{words.why(reviewNote)}</Body>}
      <WhoMay />
      <Failure of={takingBack} />
      <Buttons row>
        <BigButton
          narrow
          kind="secondary"
          label={words.takeBack}
          pending={takingBack.pending}
          onTap={takingBack.run}
        />
      </Buttons>
    </Card>
  );
}

/** Who could look at it, by name, out of those the caller knows of. */
function WhoMay() {
  const me = useMe();
  const grants = useRemote(() => api.accounts.grants({ query: {} }));
  const others = (grants.value?.items ?? []).filter(
    ({ role, active, member }) => role === 'organizer' && active && member.id !== me?.member?.id,
  );
  const names = [...new Set(others.map(({ member, unit }) => `${member.name}（${unit.name}）`))];
  return names.length > 0 ? (
    <Body>{`${words.whoMay(names.join('、'))}\n${words.tellThem}`}</Body>
  ) : (
    <Body>{words.askAbove}</Body>
  );
}
