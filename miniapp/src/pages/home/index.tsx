import { dayWords, type MeView } from '@wanqing/shared';
import { useEffect } from 'react';
import { SentScans } from '../../features/arrival/sent-scans';
import { beenHere } from '../../features/me/been-here';
import { inBrowser } from '../../features/me/in-browser';
import { fetchCard } from '../../features/me/my-card';
import { ENTRANCE } from '../../features/me/places';
import { useKnown } from '../../features/me/use-known';
import { goInstead } from '../../hooks/nav';
import { Page, Remote } from '../../ui';
import { FirstTime } from './first-time';
import { Today } from './today';
import { words } from './words';

/** The member's home: today first. */
export default function Home() {
  const session = useKnown();
  const me = session.value;
  const name = me?.member?.name;
  useMyCard(me?.member?.id);
  useEntrance(me);
  return (
    <Page root title={name ? words.hello(name) : words.title} under={dayWords(Date.now())}>
      <Remote of={session}>
        {known => (known.member ? <Today key={known.accountId} me={known} /> : <FirstTime me={known} />)}
      </Remote>
      <SentScans />
    </Page>
  );
}

/** Keeps the card on the phone for a day without network. */
function useMyCard(memberId: string | undefined): void {
  useEffect(() => {
    if (memberId) fetchCard(memberId).catch(() => undefined);
  }, [memberId]);
}

/** A fresh visitor of the demo chooses a person first; whoever came by a scanned code is never sent there. */
function useEntrance(me: MeView | undefined): void {
  const fresh = inBrowser && me?.demo && !me.member && !beenHere.known();
  useEffect(() => {
    if (me) beenHere.remember();
    if (fresh) goInstead(ENTRANCE);
  }, [me]);
}
