import type { ActivityRow } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { ActivityLine } from '../../features/activities/activity-line';
import { activityPath, editPath } from '../../features/activities/places';
import { useCopy } from '../../features/activities/use-copy';
import { CopySheet } from '../../features/courses/planner/copy-sheet';
import { useQuery } from '../../hooks/nav';
import { usePages } from '../../hooks/use-pages';
import { BigButton, Body, Chips, Failure, Page, Pager, Remote, Rows, View } from '../../ui';
import { words } from './words';

const tabs = ['coming', 'past', 'drafts'] as const;
type Tab = (typeof tabs)[number];

/** Activities to come, past ones and drafts; with `when=again` a tap on a past one copies it. */
export default function Activities() {
  const { when } = useQuery();
  const again = when === 'again';
  const [tab, setTab] = useState<Tab>(again ? 'past' : (tabs.find(one => one === when) ?? 'coming'));
  const pages = usePages(cursor => api.activities.organizerList({ query: { when: tab, cursor } }), [tab]);
  const copying = useCopy();
  const [course, setCourse] = useState<ActivityRow | null>(null);
  // A course is copied into a term.
  const copy = (row: ActivityRow) => (row.kind === 'course' ? setCourse(row) : copying.run(row.id));
  const pathOf = (id: string) => (tab === 'drafts' ? editPath(id) : activityPath(id));
  return (
    <Page for="organizer" title={words.title}>
      <View className="toolbar">
        <Chips
          label={words.which}
          bare
          value={tab}
          options={tabs.map(value => ({ value, label: words.tabs[value] }))}
          onChange={setTab}
        />
        <BigButton narrow label={words.create} to={editPath()} />
      </View>
      {again && tab === 'past' && <Body>{words.again}</Body>}
      <Failure of={copying} />
      <Remote of={pages} empty={words.empty[tab]}>
        {({ items }) => (
          <>
            <Rows>
              {items.map(row =>
                again && tab === 'past' ? (
                  <ActivityLine key={row.id} of={row} onTap={() => copy(row)} />
                ) : (
                  <ActivityLine key={row.id} of={row} to={pathOf(row.id)} />
                ),
              )}
            </Rows>
            <Pager of={pages} />
          </>
        )}
      </Remote>
      {course && (
        <CopySheet of={{ activityId: course.id, title: course.title }} onClose={() => setCourse(null)} />
      )}
    </Page>
  );
}
