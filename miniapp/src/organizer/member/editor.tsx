import './member.scss';
import type { MemberView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import {
  blankMember,
  type MemberForm,
  memberFormOf,
  memberInputOf,
  memberProblems,
} from '../../features/members/member-form.rules';
import { useAction } from '../../hooks/use-action';
import { useLeaving } from '../../platform/leaving';
import { scrollTo } from '../../platform/scroll';
import { BigButton, Body, Buttons, Failure, Notice, Sheet, View } from '../../ui';
import { MemberFields } from './fields';
import { Newest } from './newest';
import { words } from './words';

interface MemberEditorProps {
  /** Null for somebody new. */
  readonly member: MemberView | null;
  readonly onSaved: (member: MemberView) => unknown;
  readonly onStop?: () => unknown;
}

/** The boxes of a person, and saving them. */
export function MemberEditor({ member, onSaved, onStop }: MemberEditorProps) {
  const [start] = useState(member ? memberFormOf(member) : blankMember);
  const [form, setForm] = useState(start);
  const [looked, setLooked] = useState(false);
  const saving = useAction(async (_, text: MemberForm, onto: MemberView | null) => {
    const body = memberInputOf(text);
    const answer = onto
      ? await api.members.update({ params: { memberId: onto.id }, body: { ...body, version: onto.version } })
      : await api.members.create({ body });
    onSaved(answer);
  });
  const leaving = useLeaving(!saving.pending && form !== start, words.leaveQuestion);
  const problems = looked ? memberProblems(form) : {};
  const wrong = Object.keys(problems).length > 0;
  const save = (onto: MemberView | null) => {
    setLooked(true);
    if (Object.keys(memberProblems(form)).length === 0) void saving.run(form, onto);
    else scrollTo('.field-error');
  };
  const clash = saving.failure?.code === 'CHANGED_MEANWHILE';
  return (
    <View className="member-form stack">
      <MemberFields
        form={form}
        problems={problems}
        onChange={part => setForm(old => ({ ...old, ...part }))}
      />
      {wrong && <Notice tone="brick">{words.mend}</Notice>}
      {clash && member ? <Newest id={member.id} mine={form} onKeep={save} /> : <Failure of={saving} />}
      <Buttons row>
        {!clash && <BigButton label={words.save} pending={saving.pending} onTap={() => save(member)} />}
        {onStop && <BigButton kind="secondary" label={words.stop} onTap={onStop} />}
      </Buttons>
      <Sheet open={leaving.asked} title={words.leaveTitle} onClose={leaving.stay}>
        <Body>{words.leaveText}</Body>
        <BigButton kind="danger" label={words.leave} onTap={leaving.leave} />
      </Sheet>
    </View>
  );
}
