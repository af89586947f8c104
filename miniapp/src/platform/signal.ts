import Taro from '@tarojs/taro';
import type { Signal } from './signal.types';

/** Sound and vibration of a result; a muted phone still shows the word. */
export function signal(kind: Signal): void {
  const player = Taro.createInnerAudioContext();
  player.src = `/sounds/${kind}.wav`;
  player.onEnded(() => player.destroy());
  player.onError(() => player.destroy());
  player.play();
  if (kind === 'ok') Taro.vibrateLong().catch(() => undefined);
  else vibrateTwice();
}

function vibrateTwice(): void {
  const once = () => Taro.vibrateShort({ type: 'heavy' }).catch(() => undefined);
  once();
  setTimeout(once, 250);
}
