import type { CallTask } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { CallCard } from '../../features/notices/call-card';
import { callWords, outcomeWords } from '../../features/notices/call-words';
import { useRemote } from '../../hooks/use-remote';
import { toTop } from '../../platform/scroll';
import { Body, Heading, Notice, Page, Remote, Row, Rows, Stack } from '../../ui';

/** The calls one has been asked to make: the next one whole, the others in a line each below it. */
export default function Calls() {
  const tasks = useRemote(() => api.notices.myCalls());
  const [chosen, choose] = useState<string | null>(null);
  const [said, say] = useState<string | null>(null);
  const items = tasks.value?.items ?? [];
  const open = items.filter(task => task.open);
  const done = items.filter(task => !task.open);
  const current = open.find(task => keyOf(task) === chosen) ?? open[0];
  const changed = async (task: CallTask) => {
    tasks.put({ items: items.map(one => (keyOf(one) === keyOf(task) ? task : one)) });
    say(task.call ? callWords.recorded(task.name, outcomeWords[task.call.outcome]) : null);
    choose(null);
    toTop();
    // In the order of calling, in which a call that nobody took comes last.
    await tasks.reload();
  };
  return (
    <Page title={callWords.title} under={open.length > 0 ? callWords.left(open.length) : undefined}>
      <Remote of={tasks} empty={callWords.none}>
        {() => (
          <>
            {said && <Notice tone="ok">{said}</Notice>}
            {current ? (
              <CallCard key={keyOf(current)} of={current} onChanged={changed} />
            ) : (
              <Body>{callWords.allDone}</Body>
            )}
            <Others
              of={open.filter(task => task !== current)}
              onChoose={task => {
                choose(keyOf(task));
                say(null);
                toTop();
              }}
            />
            {done.length > 0 && (
              <Stack>
                <Heading>{callWords.done}</Heading>
                {done.map(task => (
                  <CallCard key={keyOf(task)} of={task} onChanged={changed} />
                ))}
              </Stack>
            )}
          </>
        )}
      </Remote>
    </Page>
  );
}

const keyOf = ({ noticeId, memberId }: CallTask): string => `${noticeId} ${memberId}`;

interface OthersProps {
  readonly of: readonly CallTask[];
  readonly onChoose: (task: CallTask) => void;
}

const Others = ({ of, onChoose }: OthersProps) =>
  of.length === 0 ? null : (
    <Stack>
      <Heading>{callWords.others}</Heading>
      <Rows>
        {of.map(task => (
          <Row
            key={keyOf(task)}
            icon="person"
            title={task.name}
            hint={task.call ? outcomeWords[task.call.outcome] : task.branch}
            onTap={() => onChoose(task)}
          />
        ))}
      </Rows>
    </Stack>
  );
