import { useEffect, useState } from 'react';
import { playSound } from './sound';
import type { OnHeard, Spoken } from './speak.types';

/** Slower than usual: old ears (a rate of 1 is some 260 characters a minute). */
const rate = 0.85;

const chineseVoice = (): SpeechSynthesisVoice | undefined =>
  typeof speechSynthesis === 'undefined'
    ? undefined
    : speechSynthesis.getVoices().find(({ lang }) => /^zh/i.test(lang));

/** Whether this browser has a Chinese voice, or the server has made the sound. Voices may come late. */
export function useVoice(url: string | null): boolean {
  const [own, setOwn] = useState(() => chineseVoice() !== undefined);
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return undefined;
    const look = () => setOwn(chineseVoice() !== undefined);
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  return own || url !== null;
}

/** Speaks with the browser's own voice, or plays the server's sound; the answer stops it. */
export function speak({ text, url }: Spoken, onHeard: OnHeard): () => void {
  const voice = chineseVoice();
  if (!voice) return playSound(url ?? '', onHeard);
  let over = false;
  const end = (heard: boolean) => {
    if (over) return;
    over = true;
    speechSynthesis.cancel();
    onHeard(heard);
  };
  speechSynthesis.cancel();
  // A sentence at a time: Chrome falls silent in the middle of a long text, and each end is a pause.
  const utterances = text
    .split('\n')
    .filter(Boolean)
    .map(sentence => utteranceOf(sentence, voice));
  for (const [place, utterance] of utterances.entries()) {
    if (place === utterances.length - 1) utterance.onend = () => end(true);
    utterance.onerror = ({ error }) => end(error === 'canceled' || error === 'interrupted');
    speechSynthesis.speak(utterance);
  }
  return () => {
    over = true;
    // Held until here: Chrome forgets what nobody holds, and then never says that it was heard.
    utterances.length = 0;
    speechSynthesis.cancel();
  };
}

function utteranceOf(sentence: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  return utterance;
}
