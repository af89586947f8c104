import type { BoardView } from '@wanqing/shared';
import { Body, Progress, View, Words } from '../../ui';
import { words } from './words';

/** Four numbers to be read from afar, and a bar. */
export function Numbers({ of: { invited, came, notYet, walkIns } }: { of: BoardView }) {
  const share = invited > 0 ? (100 * (came - walkIns)) / invited : 0;
  return (
    <>
      <View className="board-numbers">
        <Tile label={words.came} number={came} main />
        <Tile label={words.notYet} number={notYet} />
        <Tile label={words.invited} number={invited} />
        <Tile label={words.walkIns} number={walkIns} />
      </View>
      <Progress label={words.share} percent={share} />
    </>
  );
}

const Tile = ({ label, number, main }: { label: string; number: number; main?: boolean }) => (
  <View className={main ? 'board-number board-number-main' : 'board-number'} data={{ number: label }}>
    <Body tone="inherit" bold>
      {label}
    </Body>
    <Words size="number" tone="inherit" bold>
      {number}
    </Words>
  </View>
);
