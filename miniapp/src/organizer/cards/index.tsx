import { api } from '../../api';
import { OnComputer } from '../../features/checkins/on-computer';
import { pathTo, useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { useA4 } from '../../platform/paper';
import { BigButton, Body, Notice, Page, Remote, View } from '../../ui';
import { CardSheets } from './card-sheets';
import { cardsAtOnce, sheetsOf } from './sheets.rules';
import { Units } from './units';
import { words } from './words';

const here = '/organizer/cards/index';

/** Members' cards to print: of one person, or of a unit that is chosen first. */
export default function CardsPage() {
  const { unit, member } = useQuery();
  return unit || member ? <Print unit={unit} member={member} /> : <Choose />;
}

const Choose = () => (
  <Page title={words.title} for="organizer">
    <Units pathOf={unit => pathTo(here, { unit })} />
  </Page>
);

function Print({ unit, member }: { unit?: string; member?: string }) {
  useA4();
  const query = { unitId: unit, memberId: member };
  const cards = useRemote(() => api.members.cards({ query }), [unit, member]);
  return (
    <Page title={words.title} for="organizer">
      <Remote of={cards} empty={<Nobody />}>
        {({ items }) => (
          <>
            <View className="no-print stack">
              <Body>{words.sheets(items.length, sheetsOf(items).length)}</Body>
              {items.length >= cardsAtOnce && <Notice>{words.full}</Notice>}
            </View>
            <OnComputer path={pathTo(here, { unit, member })}>
              <CardSheets of={items} />
            </OnComputer>
          </>
        )}
      </Remote>
    </Page>
  );
}

const Nobody = () => (
  <View className="stack">
    <Body>{words.nobody}</Body>
    <BigButton label={words.choose} to={here} />
  </View>
);
