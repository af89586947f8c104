import type { MeView, SignInView } from '@wanqing/shared';
import { createStore, type Store } from '../hooks/store';

const TOKEN = 'session-token';
const ME = 'me';

export interface Session {
  /** Who this is; kept on the phone, null until the server has said so once. */
  readonly me: Store<MeView | null>;
  /** Token of this phone; signs in first where there is none. */
  token(): Promise<string>;
  /** A token other than `refused`, which the server no longer takes. Many callers share one sign-in. */
  renew(refused: string): Promise<string>;
  /** Takes over a sign-in that happened elsewhere (the demo entrance, a computer joined by phone). */
  adopt(signIn: SignInView): void;
  /** Forgets token and person; the next call signs in anew. */
  end(): void;
}

/** Where token and person outlive the app: the phone's storage. */
export interface Drawer {
  get<T>(key: string): T | null;
  set(key: string, value: unknown): void;
  remove(key: string): void;
}

/** Keeps one session token and signs in silently, at most once at a time. */
export function createSession(signIn: () => Promise<SignInView>, storage: Drawer): Session {
  const me = createStore(storage.get<MeView>(ME));
  me.subscribe(() => storage.set(ME, me.get()));
  let token = storage.get<string>(TOKEN);
  let underWay: Promise<string> | null = null;

  const adopt = (view: SignInView): void => {
    token = view.token;
    storage.set(TOKEN, token);
    me.set(view.me);
  };
  const signInOnce = (): Promise<string> => {
    underWay ??= signIn()
      .then(view => {
        adopt(view);
        return view.token;
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
  return {
    me,
    adopt,
    token: async () => token ?? signInOnce(),
    renew: async refused => (token && token !== refused ? token : signInOnce()),
    end() {
      token = null;
      storage.remove(TOKEN);
      me.set(null);
    },
  };
}
