import { history } from '@tarojs/router';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Leaving } from './leaving.types';

/** Holds up every way out of a page while something is not saved: links, the browser's back button, closing the tab. */
export function useLeaving(unsaved: boolean, _question: string): Leaving {
  const [retry, setRetry] = useState<(() => void) | null>(null);
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!unsaved || !shown) return;
    const open = history.block(way => {
      const go = () => {
        open();
        way.retry();
      };
      // A page on top of this one keeps this one, and what is typed in it.
      if (way.action === 'PUSH') go();
      else setRetry(() => go);
    });
    return open;
  }, [unsaved, shown]);
  return {
    asked: retry !== null,
    leave: () => {
      setRetry(null);
      retry?.();
    },
    stay: () => setRetry(null),
  };
}
