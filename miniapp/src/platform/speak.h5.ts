import { useEffect, useState } from 'react';
import type { OnSpoken, Spoken } from './speak.types';

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
export function speak(spoken: Spoken, onSpoken: OnSpoken): () => void {
  const voice = chineseVoice();
  return voice ? speakWith(voice, spoken.text, onSpoken) : play(spoken.url ?? '', onSpoken);
}

function speakWith(voice: SpeechSynthesisVoice, text: string, onSpoken: OnSpoken): () => void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  utterance.onend = () => onSpoken(true);
  utterance.onerror = ({ error }) => onSpoken(error === 'canceled' || error === 'interrupted');
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
  return () => {
    utterance.onend = null;
    utterance.onerror = null;
    speechSynthesis.cancel();
  };
}

function play(url: string, onSpoken: OnSpoken): () => void {
  const player = new Audio(url);
  player.onended = () => onSpoken(true);
  player.onerror = () => onSpoken(false);
  player.play().catch(() => onSpoken(false));
  return () => {
    player.onended = null;
    player.onerror = null;
    player.pause();
  };
}
