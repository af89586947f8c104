import type { DrawForMember, DrawLine } from '@wanqing/shared';
import { api } from '../../api';
import { usePages } from '../../hooks/use-pages';
import { useMe } from '../../hooks/use-session';
import { Body, Facts, Fold, Hint, Pager, Remote, View } from '../../ui';
import './draw.scss';
import { words } from './words';

/** Why nobody can have had a hand in it, and the whole list, for those who want to see. */
export function Fairness({ of: draw }: { of: DrawForMember }) {
  const isMember = Boolean(useMe()?.member);
  return (
    <>
      <Fold title={words.fair}>
        <Body>{words.fairHow}</Body>
        <Facts
          of={[
            [words.seal, code(draw.seedHash)],
            [words.seed, draw.seed && code(draw.seed)],
            [words.listSeal, draw.listHash && code(draw.listHash)],
          ]}
        />
      </Fold>
      {draw.state === 'published' && isMember && (
        <Fold title={words.list}>
          <Lines of={draw} />
        </Fold>
      )}
    </>
  );
}

/** Hexadecimal digits, broken anywhere. */
const code = (text: string) => (
  <View key={text} className="draw-code">
    <Hint>{text}</Hint>
  </View>
);

function Lines({ of: { id, activities } }: { of: DrawForMember }) {
  const lines = usePages(
    cursor => api.lottery.lines({ params: { drawId: id }, query: { cursor, limit: 20 } }),
    [id],
  );
  const got = (line: DrawLine) => {
    const drawn = activities.find(({ number }) => number === line.got);
    return drawn ? words.got(drawn.activity.title) : words.gotNone;
  };
  return (
    <Remote of={lines}>
      {({ items }) => (
        <>
          <Facts of={items.map(line => [words.line(line.number, line.turn), got(line)])} />
          <Pager of={lines} />
        </>
      )}
    </Remote>
  );
}
