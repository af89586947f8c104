import './member.scss';
import type { MemberView } from '@wanqing/shared';
import { useState } from 'react';
import { BigButton, Body, Card, View } from '../../ui';
import { Tagging } from './tagging';
import { words } from './words';

interface TagsProps {
  readonly member: MemberView;
  readonly onChange: (member: MemberView) => unknown;
}

/** The office's words for finding this person again. */
export function Tags({ member, onChange }: TagsProps) {
  const [editing, setEditing] = useState(false);
  return (
    <Card title={words.tags}>
      {member.tags.length === 0 ? (
        <Body>{words.noTags}</Body>
      ) : (
        <View className="tags">
          {member.tags.map(tag => (
            <View key={tag} className="tag">
              <Body inline>{tag}</Body>
            </View>
          ))}
        </View>
      )}
      <BigButton narrow kind="secondary" label={words.editTags} onTap={() => setEditing(true)} />
      {editing && (
        <Tagging
          member={member}
          onClose={() => setEditing(false)}
          onSaved={saved => {
            setEditing(false);
            onChange(saved);
          }}
        />
      )}
    </Card>
  );
}
