import { type ApplicationView, momentWords } from '@wanqing/shared';
import { api } from '../../../api';
import { usePages } from '../../../hooks/use-pages';
import { Body, Fold, Hint, Pager, Remote, View } from '../../../ui';
import { viaWords } from '../../signups/list/words';
import { words } from './words';

interface ApplicationsProps {
  readonly drawId: string;
  readonly count: number;
}

/** Who applied, and for what; asked for when the fold opens. */
export const Applications = ({ drawId, count }: ApplicationsProps) => (
  <Fold title={words.people} hint={words.peopleHint(count)}>
    <List drawId={drawId} />
  </Fold>
);

function List({ drawId }: { drawId: string }) {
  const pages = usePages(
    cursor => api.lottery.applications({ params: { drawId }, query: { cursor } }),
    [drawId],
  );
  return (
    <Remote of={pages} empty={words.nobody}>
      {({ items }) => (
        <View className="stack draw-people" aria={{ role: 'list', label: words.people }}>
          {items.map(one => (
            <View className="draw-person" key={one.id} aria={{ role: 'listitem' }}>
              <View>
                <Body bold>{one.companion ? words.names(one.name, one.companion.name) : one.name}</Body>
                <Hint>{aboutOf(one)}</Hint>
              </View>
              <View>
                {one.choices.map(({ activityId, title }, index) => (
                  <Body key={activityId}>{words.wish(index + 1, title)}</Body>
                ))}
              </View>
              {one.result && <Body bold>{resultOf(one)}</Body>}
            </View>
          ))}
          <Pager of={pages} selector=".draw-people" />
        </View>
      )}
    </Remote>
  );
}

const aboutOf = ({ number, appliedAt, by, via }: ApplicationView): string =>
  [words.numberOf(number), momentWords(appliedAt), by ? words.by(by) : viaWords[via]].join('，');

/** What became of it, in the words of the course it got or waits for. */
function resultOf({ result, choices }: ApplicationView): string {
  if (!result) return '';
  const title = choices.find(({ activityId }) => activityId === result.activityId)?.title;
  const queues = result.waiting.map(({ title: other, ahead }) => words.queued(other, ahead));
  return [title ? words.got(title) : words.gotNone, ...queues].join('；');
}
