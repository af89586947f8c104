import { Body, Card, View } from '../../ui';

export interface BreakdownProps {
  readonly title: string;
  readonly of: readonly { readonly label: string; readonly count: number }[];
  /** The number with its measure: 「12人」. */
  readonly say: (count: number) => string;
  /** What an empty one says; without it an empty one is not shown. */
  readonly empty?: string;
}

/** Counts by kind, the greatest first, each with its bar and its number. */
export function Breakdown({ title, of, say, empty }: BreakdownProps) {
  const rows = of.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const most = rows[0]?.count ?? 1;
  if (rows.length === 0 && !empty) return null;
  return (
    <Card title={title}>
      {rows.length === 0 && <Body>{empty}</Body>}
      {rows.map(({ label, count }) => (
        <View className="board-share" key={label}>
          <View className="board-share-words">
            <Body>{label}</Body>
            <Body bold>{say(count)}</Body>
          </View>
          <View className="board-share-bar" aria={{ hidden: true }}>
            <View className="board-share-part" style={{ width: `${(100 * count) / most}%` }} />
          </View>
        </View>
      ))}
    </Card>
  );
}
