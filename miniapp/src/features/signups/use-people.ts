import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';
import { useMe } from '../../hooks/use-session';
import { type Person, peopleOf } from './people.rules';

/** People one may sign up; undefined while nothing is known, oneself alone where it cannot be asked. */
export function usePeople(): readonly Person[] | undefined {
  const isMember = Boolean(useMe()?.member);
  const { value, status } = useRemote(() => api.family.mine());
  if (status === 'loading') return undefined;
  return peopleOf(isMember, value?.items ?? []);
}
