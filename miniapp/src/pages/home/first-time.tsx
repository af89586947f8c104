import type { MeView } from '@wanqing/shared';
import { MY_CODE } from '../../features/arrival/places';
import { inBrowser } from '../../features/me/in-browser';
import { ENTRANCE } from '../../features/me/places';
import { hadNotices } from '../../features/notices/kept';
import { UnreadRow } from '../../features/notices/unread-row';
import { useUnread } from '../../features/notices/use-unread';
import { offersPath } from '../../features/signups/places';
import { usePeople } from '../../features/signups/use-people';
import { ACTIVITIES } from '../../places';
import { openScanner } from '../../platform/open-scanner';
import { BigButton, Body, Card, Row, Rows } from '../../ui';
import { words } from './words';

/** A phone that nobody knows yet: scan as everybody does, or be recognised first. */
export function FirstTime({ me }: { me: MeView }) {
  const news = useUnread();
  const elders = usePeople() ?? [];
  return (
    <>
      <Card title={words.notRecognised}>
        <BigButton kind="hero" icon="scan" label={words.scan} onTap={openScanner} />
        <Body>{words.firstTime}</Body>
        <BigButton kind="secondary" icon="person" label={words.member} to={MY_CODE} />
      </Card>
      <Rows>
        {/* A relative of an elder reads here, too. */}
        {(news?.newest || hadNotices()) && <UnreadRow of={news ?? null} />}
        {elders.map(({ elderId, name }) => (
          <Row
            key={elderId}
            icon="calendar"
            title={words.signUpFor(name)}
            to={elderId ? offersPath(elderId) : ACTIVITIES}
          />
        ))}
        {me.demo && inBrowser && <Row icon="people" title={words.demo} to={ENTRANCE} />}
      </Rows>
    </>
  );
}
