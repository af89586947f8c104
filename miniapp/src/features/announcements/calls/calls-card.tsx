import '../announcements.scss';
import type { NoticeForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { BigButton, Body, Buttons, Card, Hint } from '../../../ui';
import { CallList } from './call-list';
import { Sharing } from './sharing';
import { callsLeft } from './split.rules';
import { words } from './words';

interface CallsCardProps {
  readonly of: NoticeForOrganizer;
  readonly onChange: (notice: NoticeForOrganizer) => unknown;
  /** A call was recorded: look again. */
  readonly onRecorded: () => unknown;
}

/** Those who have to be rung up: whose task it is, and, asked for, the numbers. */
export function CallsCard({ of: notice, onChange, onRecorded }: CallsCardProps) {
  const [open, setOpen] = useState(false);
  const [sharing, setSharing] = useState(false);
  const left = callsLeft(notice);
  const shared = notice.calls.some(({ caller }) => caller !== null);
  if (notice.counts.call === 0 && !open) return null;
  if (notice.over) return <Over of={notice} />;
  return (
    <Card title={words.title(notice.counts.call)}>
      <Body>{whatIsLeft(notice)}</Body>
      {left.open > 0 && left.unreachable > 0 && <Hint>{words.unreachable(left.unreachable)}</Hint>}
      {notice.elsewhere > 0 && <Hint>{words.elsewhere(notice.elsewhere)}</Hint>}
      {shared &&
        notice.calls.map(({ caller, open: calls }) => (
          <Body key={caller?.id ?? ''}>
            {caller ? words.withCaller(caller.name, calls) : words.unshared(calls)}
          </Body>
        ))}
      <Buttons row>
        <BigButton
          narrow
          icon="phone"
          kind={open ? 'secondary' : 'primary'}
          label={open ? words.fold : words.start}
          onTap={() => setOpen(!open)}
        />
        {left.open > 0 && (
          <BigButton
            narrow
            kind="secondary"
            icon="people"
            label={shared ? words.shareAgain : words.share}
            onTap={() => setSharing(true)}
          />
        )}
      </Buttons>
      {open ? <CallList of={notice} onRecorded={onRecorded} /> : <Hint>{words.startHint}</Hint>}
      {sharing && (
        <Sharing
          of={notice}
          onClose={() => setSharing(false)}
          onShared={answer => {
            setSharing(false);
            onChange(answer);
          }}
        />
      )}
    </Card>
  );
}

const Over = ({ of: { counts } }: { of: NoticeForOrganizer }) => (
  <Card title={words.title(counts.call)}>
    <Body>{words.over}</Body>
  </Card>
);

function whatIsLeft(notice: NoticeForOrganizer): string {
  if (notice.counts.call === 0) return words.nobodyLeft;
  const { open, unreachable } = callsLeft(notice);
  return open > 0 || unreachable === 0 ? words.why : words.noneLeft;
}
