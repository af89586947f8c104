import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { Leaving } from './leaving.types';

const unasked: Leaving = { asked: false, leave: () => undefined, stay: () => undefined };

/** Holds up the way back while something is not saved; WeChat asks the question itself. */
export function useLeaving(unsaved: boolean, question: string): Leaving {
  useEffect(() => {
    if (!unsaved) return;
    Taro.enableAlertBeforeUnload({ message: question });
    return () => Taro.disableAlertBeforeUnload();
  }, [unsaved, question]);
  return unasked;
}
