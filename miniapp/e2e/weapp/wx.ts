import type { SimulatedWechat } from '../server.js';
import type { Realm } from './realm.js';
import type { Stack } from './stack.js';
import { audio, fileWork } from './wx-files.js';
import { known } from './wx-names.js';
import { request } from './wx-request.js';

type Wx = WechatMiniprogram.Wx;

/** One call of WeChat's interface: `setClipboardData`, with its options. */
export interface Call {
  readonly api: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The phone around the mini-program: what it is, keeps and does. */
export interface Surroundings {
  readonly serverUrl: string;
  readonly openid: string;
  readonly wechat: SimulatedWechat;
  readonly storage: Map<string, unknown>;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** No network: requests fail as they do in a lift. */
  offline: boolean;
  /** What the camera reads next; null: the person goes back. */
  nextScan: string | null;
  /** Whether a tap is being handled right now. */
  tapping: boolean;
  /** What the person says when asked whether messages may come. */
  messages: 'accept' | 'reject';
  /** Milliseconds for which a sound of the server's plays. */
  soundLasts: number;
  /** Downloaded files by their temporary paths. */
  readonly files: Map<string, Uint8Array>;
  readonly calls: Call[];
  readonly failures: string[];
}

interface Callbacks {
  success?: (answer: unknown) => void;
  fail?: (answer: unknown) => void;
  complete?: (answer: unknown) => void;
}

/** A refusal as WeChat words it: `scanCode:fail cancel`. */
export class Refused extends Error {}

export type Answer = Record<string, unknown> | undefined;
export type Work = (options: Record<string, unknown>) => Answer | Promise<Answer>;

/** `wx`: what the mini-program uses, answered as a phone would; any other name of WeChat's fails the test. */
export function createWx(around: Surroundings, realm: Realm, stack: () => Stack): Record<string, unknown> {
  const promise = realm.run('work => new Promise(work)') as (
    work: (resolve: (it: unknown) => void, reject: (it: unknown) => void) => void,
  ) => unknown;

  /** An interface with success, fail and complete, or a promise where none is given. */
  const later =
    (api: string, work: Work) =>
    (options: Record<string, unknown> & Callbacks = {}) => {
      around.calls.push({ api, options });
      const settle = async (resolve: (it: unknown) => void, reject: (it: unknown) => void) => {
        try {
          const answer = await work(options);
          resolve(bridged(realm, { ...answer, errMsg: `${api}:ok` }));
        } catch (error) {
          if (!(error instanceof Refused)) around.failures.push(String((error as Error).stack));
          reject(realm.own({ errMsg: `${api}:fail ${(error as Error).message}` }));
        }
      };
      const { success, fail, complete } = options;
      if (!success && !fail && !complete) return promise((resolve, reject) => void settle(resolve, reject));
      const tell = (callback?: (answer: unknown) => void) => (answer: unknown) =>
        realm.call(() => {
          callback?.(answer);
          complete?.(answer);
        });
      void settle(tell(success), tell(fail));
      return undefined;
    };

  const made = {
    ...screenApis(around, realm),
    ...storageApis(around, realm),
    ...Object.fromEntries(
      Object.entries({
        ...pageWork(stack),
        ...personWork(around),
        ...fileWork(around),
        request: request(around),
      }).map(([api, work]) => [api, later(api, work)]),
    ),
    createInnerAudioContext: () => audio(around, realm),
  };
  return { ...strangers(around), ...made };
}

/** ArrayBuffers cross as they are; everything else as text. */
function bridged(realm: Realm, answer: Record<string, unknown>): unknown {
  const { data, ...plain } = answer;
  const own = realm.own(plain) as Record<string, unknown>;
  return data === undefined
    ? own
    : Object.assign(own, { data: data instanceof ArrayBuffer ? data : realm.own(data) });
}

const pageWork = (stack: () => Stack): Record<string, Work> => {
  const open = (url: unknown) => {
    const refused = stack().open(String(url));
    if (refused) throw new Refused(refused);
    return undefined;
  };
  return {
    navigateTo: ({ url }) => open(url),
    redirectTo: ({ url }) => {
      stack().close(1, false);
      return open(url);
    },
    reLaunch: ({ url }) => {
      stack().close(stack().pages.length, false);
      return open(url);
    },
    navigateBack: ({ delta = 1 }) => {
      const count = Math.min(Number(delta), stack().pages.length - 1);
      if (count > 0) stack().close(count, true);
      return undefined;
    },
    setNavigationBarTitle: () => undefined,
  };
};

const personWork = (around: Surroundings): Record<string, Work> => ({
  login: async () => ({ code: await around.wechat.loginCode(around.openid) }),
  scanCode: () => {
    if (around.nextScan === null) throw new Refused('cancel');
    return { result: around.nextScan, scanType: 'QR_CODE', charSet: 'utf-8', rawData: '' };
  },
  makePhoneCall: () => undefined,
  requestSubscribeMessage: ({ tmplIds }) => askForMessages(around, tmplIds as string[]),
  vibrateLong: () => undefined,
  vibrateShort: () => undefined,
  getScreenBrightness: () => ({ value: 0.4 }),
  setScreenBrightness: () => undefined,
  setKeepScreenOn: () => undefined,
  pageScrollTo: () => undefined,
  enableAlertBeforeUnload: () => undefined,
  disableAlertBeforeUnload: () => undefined,
});

/** Templates that phones of some years ago take in one question. */
const mostTemplates = 3;

/** WeChat asks only inside a tap; what the person says, the server hears from WeChat as well. */
async function askForMessages(around: Surroundings, templateIds: readonly string[]): Promise<Answer> {
  if (!around.tapping) throw new Refused('can only be invoked by user TAP gesture');
  if (templateIds.length === 0 || templateIds.length > mostTemplates)
    throw new Refused('TmplIds count limit');
  await around.wechat.answerMessages(around.openid, templateIds, around.messages);
  return Object.fromEntries(templateIds.map(id => [id, around.messages]));
}

function screenApis({ width, height, fontSize }: Surroundings, realm: Realm) {
  const info = {
    pixelRatio: 2,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight: 44,
    screenTop: 0,
    safeArea: { left: 0, right: width, top: 44, bottom: height, width, height: height - 44 },
  } satisfies WechatMiniprogram.WindowInfo;
  const capsule = { top: 48, right: width - 7, bottom: 80, left: width - 94, width: 87, height: 32 };
  const app = { SDKVersion: '3.8.0', version: '8.0.60', language: 'zh_CN', fontSizeSetting: fontSize };
  return {
    getWindowInfo: () => realm.own(info),
    getMenuButtonBoundingClientRect: () => realm.own(capsule satisfies WechatMiniprogram.ClientRect),
    getAppBaseInfo: () => realm.own({ ...app, fontSizeScaleFactor: fontSize / 17, enableDebug: false }),
    getSystemInfoSync: () =>
      realm.own({ ...info, ...app, platform: 'ios', system: 'iOS 12.5', model: 'iPhone 7' }),
    canIUse: (name: string) => known().includes(name.split('.')[0] ?? ''),
    env: realm.own({ USER_DATA_PATH: 'http://usr' }),
  };
}

/** Up to 1 MB a key, as JSON; a missing key answers the empty string. */
const storageApis = ({ storage, calls }: Surroundings, realm: Realm) => ({
  getStorageSync: (key: string) => realm.own(storage.get(key) ?? ''),
  setStorageSync: (key: string, value: unknown) => {
    calls.push({ api: 'setStorageSync', options: { key } });
    if (JSON.stringify(value).length > 1024 ** 2)
      throw new Error('setStorageSync:fail entry size limit reached');
    storage.set(key, JSON.parse(JSON.stringify(value)));
  },
  removeStorageSync: (key: string) => void storage.delete(key),
});

/** A name that nobody answers here is a failure with that name, not a silence. */
const strangers = ({ failures }: Surroundings): Record<string, unknown> =>
  Object.fromEntries(
    known().map(api => [
      api,
      () => {
        failures.push(`wx.${api} was called, and nothing here answers it`);
        throw new Error(`wx.${api} is not simulated`);
      },
    ]),
  );

export type { Wx };
