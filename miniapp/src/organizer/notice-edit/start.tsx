import { momentWords } from '@wanqing/shared';
import { api } from '../../api';
import { newDrawer } from '../../features/announcements/editor/drawers';
import { writePath } from '../../features/announcements/places';
import { useCopy } from '../../features/announcements/use-copy';
import { keptForm } from '../../features/editing/kept-form';
import { goInstead } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Body, Columns, Failure, Heading, Page, Remote, Row, Rows, View } from '../../ui';
import { words } from './words';

/** What to begin with: a template, an earlier notice, or nothing. */
export function Start() {
  return (
    <Page for="organizer" title={words.newTitle}>
      <Body>{words.startLead}</Body>
      <Columns aside={<Earlier />}>
        <Templates />
      </Columns>
    </Page>
  );
}

function Templates() {
  const templates = useRemote(() => api.announcements.templates());
  return (
    <View className="stack">
      <Heading>{words.templates}</Heading>
      <Remote of={templates}>
        {({ items }) => (
          <Rows>
            {items.map(({ key, name, hint }) => (
              <Beginning key={key} from={key} title={name} hint={hint} />
            ))}
            <Beginning from="blank" title={words.blank} hint={words.blankHint} />
          </Rows>
        )}
      </Remote>
    </View>
  );
}

/** One way to begin; says where something is left from last time. */
const Beginning = ({ from, title, hint }: { from: string; title: string; hint: string }) => (
  <Row
    icon="file"
    title={title}
    hint={hint}
    state={keptForm(newDrawer(from)).get() ? words.unsaved : undefined}
    onTap={() => goInstead(writePath({ from }))}
  />
);

/** Earlier notices offered to be written again. */
const most = 5;

function Earlier() {
  const sent = useRemote(() => api.notices.sent({ query: {} }));
  const copying = useCopy();
  const own = sent.value?.items.filter(({ kind }) => kind === 'announcement').slice(0, most) ?? [];
  // One way to begin among others: where there is nothing to copy, nothing is missing.
  if (own.length === 0) return null;
  return (
    <View className="stack">
      <Heading>{words.again}</Heading>
      <Failure of={copying} />
      <Rows>
        {own.map(({ id, title, sentAt }) => (
          <Row key={id} title={title} hint={momentWords(sentAt)} onTap={() => copying.run(id)} />
        ))}
      </Rows>
    </View>
  );
}
