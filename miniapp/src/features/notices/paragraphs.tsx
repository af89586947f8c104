import { Body, View } from '../../ui';
import './notices.scss';

interface ParagraphsProps {
  /** One paragraph a line; empty lines are left out. */
  readonly of: string;
  readonly tone?: 'ink' | 'inherit';
}

/** A text in its paragraphs, further apart than its lines. */
export const Paragraphs = ({ of: text, tone }: ParagraphsProps) => (
  <View className="paragraphs">
    {text
      .split(/\n+/)
      .filter(line => line.trim())
      .map((line, place) => (
        <Body key={place} tone={tone}>
          {line.trim()}
        </Body>
      ))}
  </View>
);
