/** Runs in the browser before the page does: gives it a Chinese voice, which headless Chromium lacks, and keeps what it says. */
export function giveVoice(): void {
  const said: string[] = [];
  const waiting: SpeechSynthesisUtterance[] = [];
  const voice = { lang: 'zh-CN', name: 'test', localService: true, default: true, voiceURI: 'test' };
  const speaker = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    speak(utterance: SpeechSynthesisUtterance) {
      said.push(utterance.text);
      waiting.push(utterance);
    },
    cancel: () => void waiting.splice(0),
  });
  // Only a real voice is taken by a real utterance.
  class Utterance extends EventTarget {
    voice: unknown = null;
    lang = '';
    rate = 1;
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    constructor(readonly text: string) {
      super();
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speaker, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  Object.assign(window, {
    heard: {
      said,
      /** The voice comes to the end of everything that waits. */
      finish: () => {
        for (const utterance of waiting.splice(0)) utterance.onend?.({} as SpeechSynthesisEvent);
      },
    },
  });
}

/** What `giveVoice` keeps. */
export interface Heard {
  readonly said: string[];
  finish(): void;
}

declare global {
  interface Window {
    heard: Heard;
  }
}
