import type { Preferences } from '@wanqing/shared';
import { api, session } from '../api/index';
import { storage } from '../platform/storage';
import { createStore, useStore } from './store';

const KEY = 'preferences';

/** What this phone shows, and whether the server still has to be told. */
interface Kept extends Preferences {
  readonly untold?: boolean;
}

/** 长辈版 until the server or this phone says otherwise. */
const kept = createStore<Kept>(storage.get<Kept>(KEY) ?? { mode: 'elder', step: 1 });

function keep(next: Kept): void {
  const now = kept.get();
  if (now.mode === next.mode && now.step === next.step && now.untold === next.untold) return;
  storage.set(KEY, next);
  kept.set(next);
}

/** The server's word counts on every phone of this person, unless this phone has news for it. */
function follow(): void {
  const me = session.me.get();
  if (!me) return;
  if (kept.get().untold) tell().catch(() => undefined);
  else keep(me.preferences);
}

session.me.subscribe(follow);
// The server may have answered before the first page was loaded.
follow();

async function tell(): Promise<void> {
  const { mode, step } = kept.get();
  keep(await api.accounts.savePreferences({ body: { mode, step } }));
}

/** Changes at once on this phone, then on the server; without network the server is told later. */
async function change(part: Partial<Preferences>): Promise<void> {
  keep({ ...kept.get(), ...part, untold: true });
  await tell();
}

export interface Mode extends Preferences {
  readonly elder: boolean;
  readonly setMode: (mode: Preferences['mode']) => Promise<void>;
  readonly setStep: (step: Preferences['step']) => Promise<void>;
}

const setMode = (mode: Preferences['mode']) => change({ mode });
const setStep = (step: Preferences['step']) => change({ step });

/** 长辈版 or standard, and the size of its letters. */
export function useMode(): Mode {
  const now = useStore(kept);
  return { mode: now.mode, step: now.step, elder: now.mode === 'elder', setMode, setStep };
}
