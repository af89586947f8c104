import { randomBytes } from 'node:crypto';
import { defaultTemplates, type PushTemplate, readTemplates } from './templates.js';
import type { MiniProgramState } from './wechat.transport.js';

/** Everything about the mini-program that differs between installations. */
export interface WechatSettings {
  /** WECHAT_API_BASE; the simulator's address in the demo. */
  baseUrl: string;
  /** WECHAT_APP_ID, WECHAT_APP_SECRET */
  appId: string;
  appSecret: string;
  /** WECHAT_STATE: which build a message opens; `formal`, the released one, unless said otherwise. */
  state: MiniProgramState;
  /**
   * WECHAT_TEMPLATES: `[{"kind":"notice","id":"…","fields":{"title":"thing1"}}]`, one of a kind. Outside production
   * the simulator's by default; in production none by default, and then nothing is pushed.
   */
  templates: readonly PushTemplate[];
  /** WECHAT_PUSH_TOKEN and WECHAT_PUSH_AES_KEY as entered for message push at WeChat; null: no callbacks. */
  push: PushSecrets | null;
}

/** `aesKey` has 43 characters; null in WeChat's plain mode, where only the address is signed and never the body. */
export interface PushSecrets {
  token: string;
  aesKey: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Refuse = (reason: string) => never;

/** @param refuse throws its sentence at the person who runs the server */
export function readWechat(env: Environment, production: boolean, refuse: Refuse): WechatSettings {
  return {
    baseUrl: env.WECHAT_API_BASE ?? 'https://api.weixin.qq.com',
    appId: env.WECHAT_APP_ID ?? 'wx0000000000000000',
    appSecret: env.WECHAT_APP_SECRET ?? randomBytes(16).toString('hex'),
    state: readState(env.WECHAT_STATE || 'formal', refuse),
    templates: env.WECHAT_TEMPLATES
      ? (readTemplates(env.WECHAT_TEMPLATES) ??
        refuse('WECHAT_TEMPLATES must read [{"kind":"notice","id":"…","fields":{"title":"thing1"}}].'))
      : production
        ? []
        : defaultTemplates,
    push: readPush(env.WECHAT_PUSH_TOKEN ?? '', env.WECHAT_PUSH_AES_KEY ?? '', refuse),
  };
}

function readState(text: string, refuse: Refuse): MiniProgramState {
  if (text === 'formal' || text === 'trial' || text === 'developer') return text;
  return refuse('WECHAT_STATE must be formal, trial or developer.');
}

function readPush(token: string, aesKey: string, refuse: Refuse): PushSecrets | null {
  if (token === '' && aesKey === '') return null;
  if (!/^[A-Za-z0-9]{3,32}$/.test(token)) refuse('WECHAT_PUSH_TOKEN must be 3 to 32 letters and digits.');
  if (aesKey !== '' && !/^[A-Za-z0-9]{43}$/.test(aesKey))
    refuse('WECHAT_PUSH_AES_KEY must be 43 letters and digits.');
  return { token, aesKey: aesKey || null };
}
