import type { NoticeRow } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { api } from '../../api';
import { KEPT_LIST, keepNewest } from '../../features/notices/kept';
import { NOTICE } from '../../features/notices/places';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { fetchPage } from '../../platform/fetch-page';
import { BigButton, Failure, Page, Remote, Rows } from '../../ui';
import { NoticeCard } from './notice-card';
import { words } from './words';

/** Cards shown at first, and more with each tap: a page one can take in (elder-ux §9.2). */
const some = 3;

/** What was sent to this person, and to relatives they read for; the newest first. */
export default function Notices() {
  const newest = useRemote(() => api.notices.list({ query: {} }), [], { keepAs: KEPT_LIST });
  useEffect(() => {
    if (!newest.value || newest.failure) return;
    keepNewest(newest.value.items).catch(() => undefined);
    fetchPage(NOTICE);
  }, [newest.value, newest.failure]);
  return (
    <Page title={words.title}>
      <Remote of={newest} empty={words.none}>
        {({ items, next }) => <List key={items[0]?.id} first={items} next={next} />}
      </Remote>
    </Page>
  );
}

/** Shows a few more with each tap, and asks for earlier ones when those at hand are all shown. */
function List({ first, next }: { first: readonly NoticeRow[]; next: string | null }) {
  const [earlier, setEarlier] = useState<{ items: readonly NoticeRow[]; next: string | null }>({
    items: [],
    next,
  });
  const [shown, setShown] = useState(some);
  const all = [...first, ...earlier.items];
  const more = useAction(async () => {
    if (all.length < shown + some && earlier.next) {
      const page = await api.notices.list({ query: { cursor: earlier.next } });
      setEarlier({ items: [...earlier.items, ...page.items], next: page.next });
    }
    setShown(shown + some);
  });
  return (
    <>
      <Rows>
        {all.slice(0, shown).map(row => (
          <NoticeCard key={`${row.id} ${row.for?.memberId}`} of={row} />
        ))}
      </Rows>
      {(all.length > shown || earlier.next) && (
        <BigButton kind="secondary" label={words.more} pending={more.pending} onTap={more.run} />
      )}
      <Failure of={more} />
    </>
  );
}
