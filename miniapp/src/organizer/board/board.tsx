import type { BoardView } from '@wanqing/shared';
import './board.scss';
import { useOrganizes } from '../../features/checkins/use-organizes';
import { methodWords, outcomeWords } from '../../features/checkins/words';
import { Notice, View } from '../../ui';
import { Actions } from './actions';
import { Arrivals } from './arrivals';
import { Breakdown } from './breakdown';
import { Missing } from './missing';
import { Numbers } from './numbers';
import { words } from './words';

export interface BoardProps {
  readonly of: BoardView;
  /** Something was taken back: look again. */
  readonly onChanged: () => unknown;
}

/** The numbers first, then who came and who has not, then how. */
export function Board({ of: board, onChanged }: BoardProps) {
  const organizes = useOrganizes();
  return (
    <View className="board">
      {board.cancelled && <Notice>{words.cancelled}</Notice>}
      <Numbers of={board} />
      <Actions of={board} mayExport={organizes} />
      <View className="board-columns">
        <Arrivals of={board} mayUndo={organizes} onChanged={onChanged} />
        <View className="board-column">
          {organizes && <Missing of={board} />}
          <Breakdown
            title={words.byMethod}
            of={board.byMethod.map(({ method, count }) => ({ label: methodWords[method], count }))}
            say={words.people}
          />
          <Breakdown
            title={words.refused}
            of={board.refused.map(({ outcome, count }) => ({ label: outcomeWords[outcome], count }))}
            say={words.count}
            empty={words.nobodyRefused}
          />
        </View>
      </View>
    </View>
  );
}
