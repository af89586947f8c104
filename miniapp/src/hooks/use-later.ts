import { useEffect, useState } from 'react';

/** The value as it was once it stood still for so long, so that typing does not ask the server at every key. */
export function useLater<T>(value: T, milliseconds = 300): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return later;
}
