import { mostSharedCalls, type NoticeForOrganizer } from '@wanqing/shared';
import { useRef, useState } from 'react';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Body, Failure, ManyChips } from '../../../ui';
import { PeopleSheet } from '../audience/people-sheet';
import { callsLeft, evenSplit } from './split.rules';
import { words } from './words';

interface SharingProps {
  readonly of: NoticeForOrganizer;
  readonly onShared: (notice: NoticeForOrganizer) => unknown;
  readonly onClose: () => unknown;
}

/** Who rings up whom: people are chosen, the shares shown, then it is done. */
export function Sharing({ of: notice, onShared, onClose }: SharingProps) {
  const before = notice.calls.flatMap(({ caller }) => (caller ? [caller] : []));
  const names = useRef(new Map(before.map(({ id, name }) => [id, name])));
  const [chosen, setChosen] = useState<readonly string[]>(() => before.map(({ id }) => id));
  const grants = useRemote(() => api.accounts.grants({ query: {} }));
  const staff = (grants.value?.items ?? []).filter(({ active }) => active).map(({ member }) => member);
  for (const { id, name } of staff) names.current.set(id, name);
  const sharing = useAction(async (_, callerIds: string[]) =>
    onShared(await api.notices.shareCalls({ params: { noticeId: notice.id }, body: { callerIds } })),
  );
  const { open } = callsLeft(notice);
  const next = Math.min(open, mostSharedCalls);
  const nameOf = (id: string) => names.current.get(id) ?? words.somebody;
  const shares = evenSplit(next, chosen.length).map((calls, index) =>
    words.each(nameOf(chosen[index] ?? ''), calls),
  );
  const likely = [...new Map([...before, ...staff].map(({ id, name }) => [id, name]))];
  return (
    <PeopleSheet
      title={words.share}
      value={chosen}
      nameOf={nameOf}
      likely={
        likely.length > 0 && (
          <ManyChips
            label={words.likely}
            options={likely.map(([value, label]) => ({ value, label }))}
            value={chosen}
            onChange={setChosen}
          />
        )
      }
      onChange={(ids, added) => {
        if (added) names.current.set(added.id, added.name);
        setChosen(ids);
      }}
      onClose={onClose}
    >
      {chosen.length > 0 && <Body>{words.split(next, shares.join('，'))}</Body>}
      {open > next && <Body>{words.most(next)}</Body>}
      <Failure of={sharing} />
      {chosen.length > 0 && (
        <BigButton
          label={words.confirm(chosen.length)}
          pending={sharing.pending}
          onTap={() => sharing.run([...chosen])}
        />
      )}
      {before.length > 0 && (
        <>
          <Body>{words.takeBackText}</Body>
          <BigButton
            kind="secondary"
            label={words.takeBack}
            pending={sharing.pending}
            onTap={() => sharing.run([])}
          />
        </>
      )}
    </PeopleSheet>
  );
}
