import { type NoticeView, noticeAloud } from '@wanqing/shared';
import { useEffect, useRef, useState } from 'react';
import { speak, useVoice } from '../../platform/speak';
import { BigButton, Notice } from '../../ui';
import { words } from './words';

/** Reads the notice aloud, where this phone can; hidden where it cannot. */
export function Listen({ of: notice }: { of: NoticeView }) {
  const able = useVoice(notice.speechUrl);
  const [state, setState] = useState<'quiet' | 'speaking' | 'failed'>('quiet');
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  if (!able) return null;
  const begin = () => {
    setState('speaking');
    stop.current = speak({ text: noticeAloud(notice), url: notice.speechUrl }, heard =>
      setState(heard ? 'quiet' : 'failed'),
    );
  };
  const end = () => {
    stop.current?.();
    setState('quiet');
  };
  return (
    <>
      {state === 'speaking' ? (
        <BigButton kind="secondary" icon="stop" label={words.quiet} onTap={end} />
      ) : (
        <BigButton kind="secondary" icon="sound" label={words.listen} onTap={begin} />
      )}
      {state === 'failed' && <Notice>{words.notHeard}</Notice>}
    </>
  );
}
