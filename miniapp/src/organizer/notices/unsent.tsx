import { api } from '../../api';
import { DraftLine } from '../../features/announcements/draft-line';
import { usePages } from '../../hooks/use-pages';
import { Failure, Heading, Pager, Rows, View } from '../../ui';
import { words } from './words';

/** Drafts, and notices that wait for somebody or for their time; nothing where there are none. */
export function Unsent() {
  const pages = usePages(cursor => api.announcements.list({ query: { cursor } }));
  const items = pages.value?.items ?? [];
  if (items.length === 0) return <Failure of={pages} />;
  return (
    <View className="stack unsent">
      <Heading>{words.waiting}</Heading>
      <Rows>
        {items.map(row => (
          <DraftLine key={row.id} of={row} />
        ))}
      </Rows>
      <Pager of={pages} selector=".unsent" />
    </View>
  );
}
