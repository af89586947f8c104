import Taro from '@tarojs/taro';
import { addressOf } from './address';
import type { OnHeard } from './speak.types';

/** Plays a sound of the server's; the answer stops it. */
export function playSound(path: string, onHeard: OnHeard): () => void {
  const player = Taro.createInnerAudioContext();
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    player.destroy();
  };
  const ended = (heard: boolean) => () => {
    if (over) return;
    end();
    onHeard(heard);
  };
  // What a person asked to hear is meant to be heard even where the phone is set to silent.
  player.obeyMuteSwitch = false;
  player.onEnded(ended(true));
  player.onError(ended(false));
  player.src = addressOf(path);
  player.play();
  return end;
}
