import type { MeView } from '@wanqing/shared';
import { MY_CODE } from '../../features/arrival/places';
import { inBrowser } from '../../features/me/in-browser';
import { COMPUTER } from '../../features/me/places';
import { FAMILY } from '../../features/notices/places';
import { useMode } from '../../hooks/use-mode';
import { useMe } from '../../hooks/use-session';
import { Body, Hint, Page, Row, Rows, View } from '../../ui';
import { Letters } from './letters';
import { words } from './words';

/** My things: who I am, how the letters look, 长辈版 or standard, and computers. */
export default function Me() {
  const me = useMe();
  return (
    <Page title={words.title}>
      {me && <Who of={me} />}
      <Letters />
      {me && <Ways me={me} />}
    </Page>
  );
}

const Who = ({ of: { member } }: { of: MeView }) => (
  <View>
    <Body bold>{member ? member.name : words.notRecognised}</Body>
    {member && <Hint>{member.branch.name}</Hint>}
  </View>
);

/** In 长辈版 two ways only, so that the page can be taken in: the others are found on the home page. */
function Ways({ me }: { me: MeView }) {
  const { elder } = useMode();
  const ways = waysOf(me);
  return (
    <Rows>
      {(elder ? ways.slice(0, 2) : ways).map(way => (
        <Row key={way.title} {...way} />
      ))}
    </Rows>
  );
}

function waysOf({ member, roles }: MeView) {
  const code = { icon: 'code', title: member ? words.myCode : words.member, to: MY_CODE } as const;
  const family = { icon: 'people', title: words.family, to: FAMILY } as const;
  const computer = (title: string) => ({ icon: 'screen', title, to: COMPUTER }) as const;
  if (inBrowser) return [family, computer(member ? words.computer : words.useComputer), code];
  return roles.length > 0 ? [family, computer(words.joinComputer), code] : [family, code];
}
