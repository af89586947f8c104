import { dayWords, type FamilyLink } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { words } from '../../features/family/words';
import { offersPath } from '../../features/signups/places';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Card, Choice, Failure, Sheet } from '../../ui';

/** One relative, or one elder, with the way to end it. */
export function LinkCard({ of: link, onChanged }: { of: FamilyLink; onChanged: () => unknown }) {
  const own = link.side === 'elder';
  const { name, relation } = link.relative;
  const [asked, setAsked] = useState(false);
  const end = useAction(async () => {
    await api.family.end({ params: { linkId: link.id } });
    setAsked(false);
    await onChanged();
  });
  const other = own ? name : link.elder.name;
  return (
    <Card title={own ? words.mine(name, relation) : other} hint={words.since(dayWords(link.since))}>
      {own ? (
        <SigningUp of={link} onChanged={onChanged} />
      ) : (
        link.maySignUp && <BigButton kind="answer" label={words.signUpFor} to={offersPath(link.elder.id)} />
      )}
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

/** Whether this relative may sign one up; both words stand side by side, and the chosen one is ticked. */
function SigningUp({
  of: { id, relative, maySignUp },
  onChanged,
}: {
  of: FamilyLink;
  onChanged: () => unknown;
}) {
  const change = useAction(async (_key: string, may: boolean) => {
    await api.family.letSignUp({ params: { linkId: id }, body: { may } });
    await onChanged();
  });
  return (
    <>
      <Choice
        label={words.mayAsk(relative.name)}
        row
        options={words.mays}
        value={maySignUp ? 'yes' : 'no'}
        onChange={may => change.run(may === 'yes')}
      />
      <Failure of={change} />
    </>
  );
}
