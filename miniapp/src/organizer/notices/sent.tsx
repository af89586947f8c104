import { momentWords, type SentNotice } from '@wanqing/shared';
import { api } from '../../api';
import { sentPath } from '../../features/announcements/places';
import { onItsWay, progressWords } from '../../features/announcements/progress.rules';
import { SentLine } from '../../features/announcements/sent-line';
import { ShareBar } from '../../features/announcements/share-bar';
import { words as shared } from '../../features/announcements/words';
import { kindWords } from '../../features/notices/words';
import { usePages } from '../../hooks/use-pages';
import { useWatch } from '../../hooks/use-watch';
import { useWide } from '../../platform/wide';
import { Body, Heading, Pager, Remote, Rows, Table, View } from '../../ui';
import { words } from './words';

/** Milliseconds between two looks while something is going out. */
const soon = 3000;

/** What is out, with how far it has come: a table where there is room. */
export function Sent() {
  const pages = usePages(cursor => api.notices.sent({ query: { cursor } }));
  const wide = useWide();
  const moving = pages.value?.items.some(({ counts }) =>
    onItsWay({ spreading: counts.recipients === 0, counts }),
  );
  useWatch(Boolean(moving), pages.reload, soon);
  return (
    <View className="stack sent-list">
      <Heading>{words.sent}</Heading>
      <Remote of={pages} empty={words.empty}>
        {({ items }) => (
          <>
            {wide ? (
              <Table
                label={words.list}
                rows={items}
                keyOf={notice => notice.id}
                linkOf={notice => sentPath(notice.id)}
                columns={columns}
              />
            ) : (
              <Rows>
                {items.map(notice => (
                  <SentLine key={notice.id} of={notice} />
                ))}
              </Rows>
            )}
            <Pager of={pages} selector=".sent-list" />
          </>
        )}
      </Remote>
    </View>
  );
}

const columns = [
  {
    title: words.what,
    of: ({ kind, title }: SentNotice) =>
      kind === 'announcement' ? title : words.kindMark(kindWords[kind], title),
  },
  { title: words.when, of: ({ sentAt }: SentNotice) => momentWords(sentAt) },
  { title: words.from, of: ({ from }: SentNotice) => from.name },
  { title: words.progress, of: (notice: SentNotice) => <Progress of={notice} /> },
  {
    title: words.call,
    figures: true,
    of: ({ recalled, counts }: SentNotice) => (recalled ? '' : words.people(counts.call)),
  },
];

function Progress({ of: { recalled, counts } }: { of: SentNotice }) {
  if (recalled) return <Body>{shared.recalled}</Body>;
  return (
    <>
      <Body>{progressWords(counts)}</Body>
      <ShareBar of={counts} />
    </>
  );
}
