import './announcements.scss';
import type { ReactNode } from 'react';
import { Body, Hint, Tap, View } from '../../ui';

interface PersonLineProps {
  readonly name: string;
  readonly hint: string;
  /** Page that the name opens. */
  readonly to?: string;
  readonly children?: ReactNode;
}

/** One person of a long list on a phone: name, where they belong, and how it stands with them. */
export const PersonLine = ({ name, hint, to, children }: PersonLineProps) => (
  <View className="one-person" aria={{ role: 'listitem' }}>
    <View className="one-person-words">
      {to ? (
        <Tap to={to} className="link">
          <Body tone="pine" bold>
            {name}
          </Body>
        </Tap>
      ) : (
        <Body bold>{name}</Body>
      )}
      <Hint>{hint}</Hint>
      {children}
    </View>
  </View>
);
