import type { ImportRow } from '@wanqing/shared';
import type { Units } from '../../features/org/use-units';
import { actionWords } from '../../features/roster/words';
import { Body, Hint, View } from '../../ui';
import { type Decide, Decision } from './decision';
import { words } from './words';

interface OneRowProps {
  readonly of: ImportRow;
  /** Branches a row can be put in; undefined where nothing can be decided. */
  readonly units: Units | undefined;
  readonly pending: boolean;
  readonly decide: Decide;
}

/** The number of the row stands beside it already. */
const withoutRow = (sentence: string): string => sentence.replace(/^第 ?\d+ ?行：?/, '');

/** A row of the file: its number, who it is, what becomes of it and why. */
export function OneRow({ of: row, units, pending, decide }: OneRowProps) {
  return (
    <View className={`import-row import-${row.action}`} aria={{ role: 'listitem' }}>
      <View className="import-head">
        <Hint inline>{words.row(row.row)}</Hint>
        <View className={`import-action action-${row.action}`}>
          <Hint tone="inherit" bold inline>
            {actionWords[row.action]}
          </Hint>
        </View>
      </View>
      <View className="import-name">
        {(row.name || row.action !== 'ignored') && <Body bold>{row.name || words.noNameInRow}</Body>}
      </View>
      <View className="import-facts">
        <Hint>{[row.branch, row.phone, row.birth].filter(Boolean).join(' · ')}</Hint>
      </View>
      <View className="import-why">
        {row.issues.map(issue => (
          <Body key={`${issue.code}${issue.column}`}>{withoutRow(issue.sentence)}</Body>
        ))}
        {row.changes.map(({ field, before, after }) => (
          <Body key={field}>{words.change(field, before, after)}</Body>
        ))}
        {row.remarks.map(remark => (
          <Hint key={remark}>{remark}</Hint>
        ))}
        {units && (row.action === 'attention' || row.decision !== null) && (
          <Decision of={row} units={units} pending={pending} decide={decide} />
        )}
      </View>
    </View>
  );
}
