import type { MeView } from '@wanqing/shared';
import { api } from '../../api';
import { MY_CODE } from '../../features/arrival/places';
import { classesPath } from '../../features/courses/book/places';
import { useTeaches } from '../../features/courses/book/use-teaches';
import { words as classWords } from '../../features/courses/book/words';
import { inBrowser } from '../../features/me/in-browser';
import { COMPUTER } from '../../features/me/places';
import { FAMILY } from '../../features/notices/places';
import { KEPT_MINE } from '../../features/signups/kept';
import { nextOfMine } from '../../features/signups/mine.rules';
import { MY_SIGNUPS } from '../../features/signups/places';
import { useLate } from '../../hooks/use-late';
import { useMode } from '../../hooks/use-mode';
import { useRemote } from '../../hooks/use-remote';
import { useMe } from '../../hooks/use-session';
import { Body, Fold, Hint, Page, Row, type RowProps, Rows, View } from '../../ui';
import { Letters } from './letters';
import { MyNext } from './my-next';
import { shownWays } from './ways.rules';
import { words } from './words';

/** My things: who I am, what I signed up for, how the letters look, 长辈版 or standard, and computers. */
export default function Me() {
  const me = useMe();
  return (
    <Page title={words.title}>
      {me && <Who of={me} />}
      {me?.member ? <Mine me={me} /> : <Things me={me} />}
    </Page>
  );
}

/** Waits for the sign-ups, kept on the phone: what comes later would push down what a finger is about to press. */
function Mine({ me }: { me: MeView }) {
  const mine = useRemote(() => api.signups.mine({ query: {} }), [], { keepAs: KEPT_MINE });
  const teaches = useTeaches();
  const waiting = mine.status === 'loading' || teaches === undefined;
  const late = useLate(waiting);
  if (waiting) return <View className="waiting">{late && <Body>{words.opening}</Body>}</View>;
  const items = mine.value?.items ?? [];
  const next = nextOfMine(items);
  return (
    <>
      {next && <MyNext of={next} onLeft={mine.reload} />}
      <Things me={me} signups={items.length} leaves={next !== null} teaches={teaches} />
    </>
  );
}

interface ThingsProps {
  readonly me: MeView | null;
  readonly signups?: number;
  /** A sign-up with its button stands above. */
  readonly leaves?: boolean;
  /** Teaches, or is the monitor of a class. */
  readonly teaches?: boolean;
}

const Things = ({ me, signups = 0, leaves = false, teaches = false }: ThingsProps) => (
  <>
    <Letters />
    {me && <Ways me={me} signups={signups} teaches={teaches} others={leaves ? 3 : 2} />}
  </>
);

const Who = ({ of: { member } }: { of: MeView }) => (
  <View>
    <Body bold>{member ? member.name : words.notRecognised}</Body>
    {member && <Hint>{member.branch.name}</Hint>}
  </View>
);

interface WaysProps {
  readonly me: MeView;
  readonly signups: number;
  readonly teaches: boolean;
  /** Targets of the page beside the ways. */
  readonly others: number;
}

/** In 长辈版 few at once, so that the page can be taken in: the others are one tap away. */
function Ways({ me, signups, teaches, others }: WaysProps) {
  const { elder } = useMode();
  const { shown, folded } = shownWays(waysOf(me, signups, teaches), elder, others);
  const rows = (ways: readonly Way[]) => (
    <Rows>
      {ways.map(way => (
        <Row key={way.title} {...way} />
      ))}
    </Rows>
  );
  return (
    <>
      {shown.length > 0 && rows(shown)}
      {folded.length > 0 && <Fold title={words.others}>{rows(folded)}</Fold>}
    </>
  );
}

type Way = Pick<RowProps, 'icon' | 'title' | 'to'>;

function waysOf({ member, roles }: MeView, signups: number, teaches: boolean): Way[] {
  const code: Way = { icon: 'code', title: member ? words.myCode : words.member, to: MY_CODE };
  const family: Way = { icon: 'people', title: words.family, to: FAMILY };
  const classes: Way[] = teaches ? [{ icon: 'list', title: classWords.classes, to: classesPath() }] : [];
  const signedUp: Way[] = signups > 0 ? [{ icon: 'calendar', title: words.mySignups, to: MY_SIGNUPS }] : [];
  const mine = [...classes, ...signedUp];
  const computer = (title: string): Way => ({ icon: 'screen', title, to: COMPUTER });
  if (inBrowser) return [...mine, family, computer(member ? words.computer : words.useComputer), code];
  return [...mine, family, ...(roles.length > 0 ? [computer(words.joinComputer)] : []), code];
}
