import { api } from '../../api';
import { FAILURES } from '../../features/announcements/places';
import { useRemote } from '../../hooks/use-remote';
import { Row } from '../../ui';
import { words } from './words';

/** The way to what could not be done; nothing while all goes well. */
export function Failed() {
  const failed = useRemote(() => api.jobs.failed({ query: {} }));
  const count = failed.value?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Row
      icon="stop"
      title={words.failures(failed.value?.next ? words.manyFailures : String(count))}
      hint={words.failuresHint}
      to={FAILURES}
    />
  );
}
