import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { Notice } from '../../ui';
import { explain, whenWords } from './explain.rules';
import { scans, useKeptScans, useSentScans } from './scans';
import { words } from './words';

/** Scans that were kept without network: sent as soon as this shows, and what became of them today. */
export function SentScans() {
  const kept = useKeptScans();
  const sent = useSentScans();
  useEffect(() => void scans.send(), []);
  useDidShow(() => void scans.send());
  const now = Date.now();
  return (
    <>
      {kept.map(({ requestKey, scannedAt }) => (
        <Notice key={requestKey}>{words.stillKept(whenWords(scannedAt, now))}</Notice>
      ))}
      {sent.map(({ requestKey, scannedAt, result }) => {
        const { tone, word } = explain(result, now);
        return (
          <Notice key={requestKey} tone={tone}>
            {words.sent(whenWords(scannedAt, now), word) + (tone === 'amber' ? `\n${words.seeTheDesk}` : '')}
          </Notice>
        );
      })}
    </>
  );
}
