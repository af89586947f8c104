import { dayWords, type FamilyLink } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { words } from '../../features/family/words';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Card, Failure, Sheet } from '../../ui';

/** One relative, or one elder, with the way to end it. */
export function LinkCard({ of: link, onEnded }: { of: FamilyLink; onEnded: () => unknown }) {
  const own = link.side === 'elder';
  const { name, relation } = link.relative;
  const [asked, setAsked] = useState(false);
  const end = useAction(async () => {
    await api.family.end({ params: { linkId: link.id } });
    setAsked(false);
    await onEnded();
  });
  const other = own ? name : link.elder.name;
  return (
    <Card title={own ? words.mine(name, relation) : other} hint={words.since(dayWords(link.since))}>
      <BigButton
        kind="secondary"
        label={own ? words.stopRelative : words.stop}
        onTap={() => setAsked(true)}
      />
      <Sheet
        open={asked}
        title={own ? words.stopAsk(other) : words.stopOwnAsk(other)}
        onClose={() => setAsked(false)}
      >
        <Body>{own ? words.stopThen : words.stopOwnThen}</Body>
        <BigButton
          kind="danger"
          label={own ? words.stopIt(other) : words.stopOwnIt(other)}
          pending={end.pending}
          onTap={end.run}
        />
        <Failure of={end} />
      </Sheet>
    </Card>
  );
}
