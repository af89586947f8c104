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
  const isMember = Boolean(useMe()?.member);
  return (
    <Page title={words.title} under={isMember ? words.why : undefined}>
      <Remote of={links}>
        {({ items }) => {
          const own = items.filter(({ side }) => side === 'elder');
          const others = items.filter(({ side }) => side === 'relative');
          return (
            <>
              <Links of={own} onChanged={links.reload} />
              {isMember && <Invite of={own} onLook={links.reload} />}
              {!isMember && others.length === 0 && <Body>{words.needsMember}</Body>}
              {others.length > 0 && <Heading>{words.elders}</Heading>}
              <Links of={others} onChanged={links.reload} />
            </>
          );
        }}
      </Remote>
    </Page>
  );
}

interface LinksProps {
  readonly of: readonly FamilyLink[];
  readonly onChanged: () => unknown;
}

const Links = ({ of, onChanged }: LinksProps) =>
  of.length === 0 ? null : (
    <Stack>
      {of.map(link => (
        <LinkCard key={link.id} of={link} onChanged={onChanged} />
      ))}
    </Stack>
  );
