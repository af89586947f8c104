import { api } from '../../api';
import { go } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { writePath } from './places';

/** Makes a draft that says the same as a notice, and opens it. */
export const useCopy = () =>
  useAction(async (_, noticeId: string) => {
    const { id } = await api.announcements.copy({ params: { noticeId } });
    go(writePath({ id }));
  });
