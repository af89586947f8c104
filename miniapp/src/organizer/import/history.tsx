import { momentWords } from '@wanqing/shared';
import { api } from '../../api';
import { countWords } from '../../features/roster/counts.rules';
import { importPath } from '../../features/roster/places';
import { stateWords } from '../../features/roster/words';
import { useRemote } from '../../hooks/use-remote';
import { Heading, Remote, Row, Rows } from '../../ui';
import { words } from './words';

/** Files that were brought in before; each can be looked at again. */
export function History() {
  const list = useRemote(() => api.roster.list());
  return (
    <>
      <Heading>{words.history}</Heading>
      <Remote of={list} empty={words.noHistory}>
        {({ items }) => (
          <Rows>
            {items.map(view => (
              <Row
                key={view.id}
                icon="file"
                title={view.fileName}
                hint={`${words.by(view.by, momentWords(view.createdAt))}${
                  view.state === 'done' ? `\n${countWords(view.counts, true)}` : ''
                }`}
                state={stateWords[view.state]}
                to={importPath(view.id)}
              />
            ))}
          </Rows>
        )}
      </Remote>
    </>
  );
}
