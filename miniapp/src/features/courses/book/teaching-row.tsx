import { useState } from 'react';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { storage } from '../../../platform/storage';
import { Row } from '../../../ui';
import { classesPath } from './places';
import { words } from './words';

const KEPT = 'teaches';

/** Whether this person teaches or is a class monitor, around today; known without network from the last time. */
export function useTeaches(): boolean {
  const [before] = useState(() => storage.get<boolean>(KEPT) ?? false);
  const asked = useRemote(async () => {
    const { items, near } = await api.courses.classes();
    const teaches = items.length + near.length > 0;
    storage.set(KEPT, teaches);
    return teaches;
  });
  return asked.value ?? before;
}

/** The way to one's classes, for those who teach; nothing for everybody else. */
export function TeachingRow() {
  return useTeaches() ? <Row icon="list" title={words.classes} to={classesPath()} /> : null;
}
