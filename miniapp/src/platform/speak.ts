import { playSound } from './sound';
import type { OnHeard, Spoken } from './speak.types';

/** WeChat has no voice of its own: only what the server has made can be heard. */
export const useVoice = (url: string | null): boolean => url !== null;

/** Plays the sound; the answer stops it. */
export const speak = ({ url }: Spoken, onHeard: OnHeard): (() => void) => playSound(url ?? '', onHeard);
