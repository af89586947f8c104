import type { MemberView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { TagChips } from '../../features/members/tag-chips';
import { tagLength, withTag } from '../../features/members/tags.rules';
import { useAction } from '../../hooks/use-action';
import { BigButton, Failure, Field, Sheet } from '../../ui';
import { words } from './words';

interface TaggingProps {
  readonly member: MemberView;
  readonly onSaved: (member: MemberView) => unknown;
  readonly onClose: () => unknown;
}

/** Picks among the tags in use, or writes a new one; what is still in the box counts too. */
export function Tagging({ member, onSaved, onClose }: TaggingProps) {
  const [tags, setTags] = useState<readonly string[]>(member.tags);
  const [typed, setTyped] = useState('');
  const wanted = withTag(tags, typed);
  const add = () => {
    if (!wanted) return;
    setTags(wanted);
    setTyped('');
  };
  const saving = useAction(async (_, tags: string[]) => {
    onSaved(await api.members.setTags({ params: { memberId: member.id }, body: { tags } }));
  });
  return (
    <Sheet open title={words.tagsOf(member.name)} onClose={onClose}>
      <TagChips label={words.tags} value={tags} onChange={setTags} />
      <Field
        label={words.newTag}
        hint={words.newTagHint}
        value={typed}
        maxLength={tagLength}
        error={wanted ? null : words.tooManyTags}
        onChange={setTyped}
      />
      {typed.trim() && <BigButton narrow kind="secondary" label={words.addTag} onTap={add} />}
      <Failure of={saving} />
      <BigButton
        label={words.save}
        disabled={!wanted}
        pending={saving.pending}
        onTap={() => wanted && saving.run(wanted)}
      />
    </Sheet>
  );
}
