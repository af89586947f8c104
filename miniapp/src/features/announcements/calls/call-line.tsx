import { type CallTask, momentWords } from '@wanqing/shared';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Body, Failure, Hint, Icon, Tap, View } from '../../../ui';
import { outcomeWords } from '../../notices/call-words';
import { words } from './words';

interface CallLineProps {
  readonly of: CallTask;
  readonly onRecord: () => unknown;
  readonly onUndone: (task: CallTask) => unknown;
}

/** One person to ring up: a tap on a number rings it; what came of it stays in place. */
export function CallLine({ of: task, onRecord, onUndone }: CallLineProps) {
  const { noticeId, memberId, name, branch, age, phoneNote, caller, call, open } = task;
  const undoing = useAction(async () =>
    onUndone(await api.notices.undoCall({ params: { noticeId, memberId } })),
  );
  const who = [branch, age !== null && words.years(age), caller && words.caller(caller.name)];
  return (
    <View className={open ? 'call-line' : 'call-line call-line-done'} aria={{ role: 'listitem' }}>
      <View>
        <Body bold>{name}</Body>
        <Hint>{who.filter(Boolean).join(' · ')}</Hint>
        {phoneNote && <Hint>{phoneNote}</Hint>}
        {call && (
          <Body tone="pine">{words.last(outcomeWords[call.outcome], momentWords(call.at), call.by)}</Body>
        )}
        {call?.note && <Hint>{call.note}</Hint>}
        <Failure of={undoing} />
      </View>
      {open && <Numbers of={task} />}
      <View className="call-line-act">
        {open && (
          <BigButton
            narrow
            kind="secondary"
            label={words.record}
            aria={{ label: words.recordOf(name) }}
            onTap={onRecord}
          />
        )}
        {call?.undoable && (
          <BigButton
            narrow
            kind="secondary"
            label={words.undo}
            aria={{ label: words.undoOf(name) }}
            pending={undoing.pending}
            onTap={undoing.run}
          />
        )}
      </View>
    </View>
  );
}

function Numbers({ of: { name, phone, landline, relatives } }: { of: CallTask }) {
  const own = [phone, landline].filter(number => number !== null);
  const others = relatives.filter(relative => relative.phone !== null);
  return (
    <View className="call-numbers">
      {own.length + others.length === 0 && <Hint>{words.noPhone}</Hint>}
      {own.map(number => (
        <NumberTap key={number} tel={number} label={words.ring(name, number)} shown={number} />
      ))}
      {others.map(relative => (
        <NumberTap
          key={`${relative.name} ${relative.phone}`}
          tel={relative.phone ?? ''}
          label={words.ring(relative.name, relative.phone ?? '')}
          shown={words.relative(relative.relation, relative.name, relative.phone ?? '')}
        />
      ))}
    </View>
  );
}

const NumberTap = ({ tel, label, shown }: { tel: string; label: string; shown: string }) => (
  <Tap tel={tel} className="link" aria={{ label }}>
    <Icon name="phone" />
    <Body tone="pine">{shown}</Body>
  </Tap>
);
