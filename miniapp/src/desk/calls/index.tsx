import type { CallTask } from '@wanqing/shared';
import { api } from '../../api';
import { CallCard } from '../../features/notices/call-card';
import { callWords } from '../../features/notices/call-words';
import { useRemote } from '../../hooks/use-remote';
import { Body, Heading, Page, Remote, Stack } from '../../ui';

/** The calls one has been asked to make: the next one whole, the others below it. */
export default function Calls() {
  const tasks = useRemote(() => api.notices.myCalls());
  const items = tasks.value?.items ?? [];
  const left = items.filter(({ open }) => open).length;
  const put = (changed: CallTask) =>
    tasks.put({ items: items.map(task => (isSame(task, changed) ? changed : task)) });
  return (
    <Page title={callWords.title} under={left > 0 ? callWords.left(left) : undefined}>
      <Remote of={tasks} empty={callWords.none}>
        {({ items: all }) => (
          <>
            {left === 0 && <Body>{callWords.allDone}</Body>}
            <Cards of={all.filter(({ open }) => open)} onChanged={put} />
            {left < all.length && <Heading>{callWords.done}</Heading>}
            <Cards of={all.filter(({ open }) => !open)} onChanged={put} />
          </>
        )}
      </Remote>
    </Page>
  );
}

const isSame = (one: CallTask, other: CallTask): boolean =>
  one.noticeId === other.noticeId && one.memberId === other.memberId;

const Cards = ({ of, onChanged }: { of: readonly CallTask[]; onChanged: (task: CallTask) => unknown }) => (
  <Stack>
    {of.map(task => (
      <CallCard key={`${task.noticeId} ${task.memberId}`} of={task} onChanged={onChanged} />
    ))}
  </Stack>
);
