import type { FamilyLink } from '@wanqing/shared';
import { api } from '../../api';
import { words } from '../../features/family/words';
import { useRemote } from '../../hooks/use-remote';
import { useMe } from '../../hooks/use-session';
import { Body, Heading, Page, Remote, Stack } from '../../ui';
import { Invite } from './invite';
import { LinkCard } from './link-card';

/** Who gets one's notices too, and whose notices one gets; either may end it at once. */
export default function Family() {
  const links = useRemote(() => api.family.mine());
  const isMember = useMe()?.member !== null;
  return (
    <Page title={words.title} under={words.why}>
      <Remote of={links}>
        {({ items }) => (
          <>
            <Links of={items.filter(({ side }) => side === 'elder')} onEnded={links.reload} />
            {isMember ? <Invite /> : <Body>{words.needsMember}</Body>}
            <Links
              title={words.elders}
              of={items.filter(({ side }) => side === 'relative')}
              onEnded={links.reload}
            />
          </>
        )}
      </Remote>
    </Page>
  );
}

interface LinksProps {
  readonly title?: string;
  readonly of: readonly FamilyLink[];
  readonly onEnded: () => unknown;
}

const Links = ({ title, of, onEnded }: LinksProps) =>
  of.length === 0 ? null : (
    <Stack>
      {title && <Heading>{title}</Heading>}
      {of.map(link => (
        <LinkCard key={link.id} of={link} onEnded={onEnded} />
      ))}
    </Stack>
  );
