import { useEffect, useState } from 'react';

/** True once `waiting` has lasted this long: quick answers show no waiting text at all. */
export function useLate(waiting: boolean, milliseconds = 400): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [waiting, milliseconds]);
  return late;
}
