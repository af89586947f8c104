import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Starts something that can be heard, tells once how it ended, and answers what stops it. */
export type Start = (onHeard: (heard: boolean) => void) => () => void;

export interface Sound {
  readonly state: 'quiet' | 'sounding' | 'failed';
  readonly begin: () => void;
  readonly end: () => void;
}

/** Something to be heard at a tap; silent as soon as the page is left. */
export function useSound(start: Start): Sound {
  const [state, setState] = useState<Sound['state']>('quiet');
  const stop = useRef<(() => void) | null>(null);
  const hush = useCallback(() => {
    stop.current?.();
    stop.current = null;
  }, []);
  const end = useCallback(() => {
    if (stop.current) setState('quiet');
    hush();
  }, [hush]);
  useEffect(() => hush, [hush]);
  useDidHide(end);
  const begin = () => {
    hush();
    setState('sounding');
    stop.current = start(heard => {
      stop.current = null;
      setState(heard ? 'quiet' : 'failed');
    });
  };
  return { state, begin, end };
}
