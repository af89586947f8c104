import type { CallTask, NoticeForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { usePages } from '../../../hooks/use-pages';
import { Facts, Notice, Pager, Remote, View } from '../../../ui';
import { RecordCall } from '../../notices/record-call';
import { words as noticeWords } from '../../notices/words';
import { CallLine } from './call-line';
import { words } from './words';

/** People of a page of numbers. */
const rowsOfPage = 20;

/** What to say, and everybody to ring up with their numbers, in the order of calling. */
export function CallList({ of: notice, onRecorded }: { of: NoticeForOrganizer; onRecorded: () => unknown }) {
  const [recording, setRecording] = useState<CallTask | null>(null);
  const pages = usePages(
    cursor => api.notices.calls({ params: { noticeId: notice.id }, query: { cursor, limit: rowsOfPage } }),
    [notice.id],
  );
  const put = (task: CallTask) => {
    const { value } = pages;
    if (value)
      pages.put({ ...value, items: value.items.map(one => (one.memberId === task.memberId ? task : one)) });
    onRecorded();
  };
  return (
    <View className="stack call-list">
      <Facts
        of={[
          [words.say, [notice.title, notice.summary].filter(Boolean).join('\n')],
          [noticeWords.when, notice.when],
          [noticeWords.place, notice.place],
          [noticeWords.bring, notice.bring],
        ]}
      />
      <Remote of={pages} empty={<Notice tone="ok">{words.nobodyLeft}</Notice>}>
        {({ items }) => (
          <>
            <View className="stack" aria={{ role: 'list', label: words.list }}>
              {items.map(task => (
                <CallLine key={task.memberId} of={task} onRecord={() => setRecording(task)} onUndone={put} />
              ))}
            </View>
            <Pager of={pages} selector=".call-list" />
          </>
        )}
      </Remote>
      {recording && (
        <RecordCall
          key={recording.memberId}
          of={recording}
          open
          onClose={() => setRecording(null)}
          onRecorded={task => {
            setRecording(null);
            put(task);
          }}
        />
      )}
    </View>
  );
}
