import Taro from '@tarojs/taro';
import type { OnSpoken, Spoken } from './speak.types';

/** WeChat has no voice of its own: only what the server has made can be heard. */
export const useVoice = (url: string | null): boolean => url !== null;

/** Plays the sound; the answer stops it. */
export function speak({ url }: Spoken, onSpoken: OnSpoken): () => void {
  const player = Taro.createInnerAudioContext();
  const end = (heard: boolean) => () => {
    player.destroy();
    onSpoken(heard);
  };
  // A notice is meant to be heard even where the phone is set to silent.
  player.obeyMuteSwitch = false;
  player.onEnded(end(true));
  player.onError(end(false));
  player.src = url ?? '';
  player.play();
  return () => player.destroy();
}
