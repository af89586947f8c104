import { setTimeout as sleep } from 'node:timers/promises';
import type { Realm } from './realm.js';
import { Refused, type Surroundings, type Work } from './wx.js';
import { addressIn } from './wx-request.js';

/** Downloading, and showing what was downloaded. */
export const fileWork = (around: Surroundings): Record<string, Work> => ({
  downloadFile: async ({ url }) => {
    const answer = await fetched(around, String(url));
    // As WeChat names it: nothing in the path says what it is.
    const tempFilePath = `http://tmp/${around.files.size + 1}`;
    around.files.set(tempFilePath, new Uint8Array(await answer.arrayBuffer()));
    return { tempFilePath, statusCode: answer.status };
  },
  openDocument: ({ filePath, fileType }) => {
    if (!around.files.has(String(filePath))) throw new Refused("file doesn't exist");
    if (!/^(docx?|xlsx?|pptx?|pdf)$/.test(String(fileType))) throw new Refused('filetype not supported');
    return undefined;
  },
  previewImage: async ({ urls }) => {
    for (const url of urls as string[]) {
      const type = (await fetched(around, url)).headers.get('content-type') ?? '';
      if (!type.startsWith('image/')) throw new Refused(`no picture: ${url}`);
    }
    return undefined;
  },
});

/** WeChat knows no server of its own: a path alone leads nowhere. */
function fetched(around: Surroundings, url: string): Promise<Response> {
  if (!/^https?:\/\//.test(url)) throw new Refused('invalid url');
  if (around.offline) throw new Refused('network error');
  return fetch(addressIn(around, url));
}

/** A player: files of the package always sound, addresses when a sound is there. */
export function audio(around: Surroundings, realm: Realm): Partial<WechatMiniprogram.InnerAudioContext> {
  let ended: () => void = () => undefined;
  let failed: () => void = () => undefined;
  let gone = false;
  const isThere = async (src: string) => {
    const answer = await fetched(around, src);
    return answer.ok && (answer.headers.get('content-type') ?? '').startsWith('audio/');
  };
  const toTheEnd = async (src: string) => {
    if (!(await isThere(src))) return false;
    await sleep(around.soundLasts, undefined, { ref: false });
    return true;
  };
  const player: Partial<WechatMiniprogram.InnerAudioContext> = {
    src: '',
    play: () => {
      const src = player.src ?? '';
      around.calls.push({ api: 'play', options: { src } });
      if (src.startsWith('/sounds/')) return;
      const tell = (heard: boolean) => !gone && realm.call(heard ? ended : failed);
      toTheEnd(src).then(tell, () => tell(false));
    },
    onEnded: listener => {
      ended = listener as () => void;
    },
    onError: listener => {
      failed = listener as () => void;
    },
    destroy: () => {
      gone = true;
      around.calls.push({ api: 'destroy', options: { src: player.src } });
    },
  };
  return player;
}
