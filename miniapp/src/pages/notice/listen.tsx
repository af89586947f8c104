import { type NoticeView, noticeAloud } from '@wanqing/shared';
import { useSound } from '../../features/notices/use-sound';
import { speak, useVoice } from '../../platform/speak';
import { BigButton, Notice } from '../../ui';
import { words } from './words';

/** Reads the notice aloud, where this phone can; hidden where it cannot. */
export function Listen({ of: notice }: { of: NoticeView }) {
  const able = useVoice(notice.speechUrl);
  const { state, begin, end } = useSound(onHeard =>
    speak({ text: noticeAloud(notice), url: notice.speechUrl }, onHeard),
  );
  if (!able) return null;
  return (
    <>
      {state === 'sounding' ? (
        <BigButton icon="stop" label={words.quiet} onTap={end} />
      ) : (
        <BigButton icon="sound" label={words.listen} onTap={begin} />
      )}
      {state === 'failed' && <Notice>{words.notHeard}</Notice>}
    </>
  );
}
