import { api } from '../../api';
import { go } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { editPath } from './places';

/** Makes a draft like an activity and opens it where only its day is asked. */
export const useCopy = () =>
  useAction(async (_, activityId: string) => {
    const copy = await api.activities.copy({ params: { activityId } });
    go(editPath(copy.id, 'yes'));
  });
