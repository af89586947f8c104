import { useEffect, useRef, useState } from 'react';
import { watch } from '../platform/camera.h5';
import { Notice } from './notice';
import type { ScannerProps } from './scanner.types';
import { Hint } from './text';
import { words } from './words';

/** Milliseconds after which a code still in sight counts as shown again. */
const forgetAfter = 3000;

/** The camera, always looking; a computer without one says what to do instead. */
export function Scanner({ label, onRead, without }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'starting' | 'watching' | 'missing'>('starting');
  const tell = useRef(onRead);
  tell.current = onRead;

  useEffect(() => {
    let stop = () => {};
    let gone = false;
    const once = newsOnly(text => tell.current(text));
    const element = video.current;
    // A plain http address of another computer has no mediaDevices.
    if (!element || !navigator.mediaDevices) return setState('missing');
    watch(element, once).then(
      started => {
        stop = started;
        if (gone) stop();
        else setState('watching');
      },
      () => setState('missing'),
    );
    return () => {
      gone = true;
      stop();
    };
  }, []);

  if (state === 'missing') return <>{without ?? <Notice>{words.noCamera}</Notice>}</>;
  return (
    <div className="scanner">
      <video ref={video} className="scanner-view" playsInline muted aria-label={label} />
      <Hint>{label}</Hint>
    </div>
  );
}

/** Passes a text on when it differs from the last one, or when that one was out of sight for a while. */
function newsOnly(pass: (text: string) => unknown): (text: string) => void {
  let last = '';
  let seenAt = 0;
  return text => {
    const now = Date.now();
    const news = text !== last || now - seenAt > forgetAfter;
    last = text;
    seenAt = now;
    if (news) pass(text);
  };
}
