import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../server/dist', import.meta.url));
const credentials = { WECHAT_APP_ID: 'wx0000000000000001', WECHAT_APP_SECRET: 'simulated-app-secret' };
/** As entered for message push at WeChat, and at the server. */
const pushSecrets = { token: 'wanqingE2E', aesKey: `${'e2e0'.repeat(10)}key` };

/** The WeChat that the server believes in, with what a phone and its owner do there. */
export interface SimulatedWechat {
  /** What `wx.login` gives, single use; the same person again with the same openid. */
  loginCode(openid: string): Promise<string>;
  /** What the phone-number button gives when the person allows it. */
  phoneCode(phone: string): Promise<string>;
  /** What the person taps when asked whether messages may come; WeChat tells the server, too. */
  answerMessages(openid: string, templateIds: readonly string[], answer: 'accept' | 'reject'): Promise<void>;
  /** Messages that reached this person's phone, the newest last. */
  sentTo(openid: string): Promise<SentMessage[]>;
}

/** A message in WeChat; a tap on it opens the page, `pages/notice/index?id=…`. */
export interface SentMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
}

/** The whole product as it is built, on ports of its own, with an empty database. */
export interface Product {
  readonly url: string;
  readonly wechat: SimulatedWechat;
  stop(): Promise<void>;
}

export const firstOrganizer = { name: '周敏', phone: '13900000001' };

interface ProductOptions {
  /** Loads the demo district. */
  readonly demo?: boolean;
  /** Address of a service that reads texts aloud; without one there is none. */
  readonly speech?: string;
}

/** Starts simulator and server as `npm start` would, the worker included. */
export async function startProduct({ demo = false, speech }: ProductOptions = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'wanqing-e2e-'));
  const running: ChildProcess[] = [];
  const killAll = () => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', killAll);
  const start = (file: string, env: Record<string, string>, ready: RegExp) =>
    startProgram(file, { ...credentials, ...env }, ready, running);
  const stop = async () => {
    await Promise.all(running.map(end));
    process.off('exit', killAll);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const simulator = await start(
      'wechat/simulator/main.js',
      { SIMULATOR_PORT: '0' },
      /^simulator {2}(\S+)$/m,
    );
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const mode: Record<string, string> = demo
      ? { DEMO: 'true' }
      : {
          DEMO: 'false',
          FIRST_DISTRICT: '徐汇区',
          FIRST_ORGANIZER: `${firstOrganizer.name}:${firstOrganizer.phone}`,
        };
    const settings = {
      ...{ PORT: String(port), PUBLIC_URL: url, DATA_DIR: folder, WECHAT_API_BASE: simulator },
      ...{ WECHAT_PUSH_TOKEN: pushSecrets.token, WECHAT_PUSH_AES_KEY: pushSecrets.aesKey },
      ...(speech ? { SPEECH_API_BASE: speech, SPEECH_VOICE: 'test', SPEECH_MODEL: 'test' } : {}),
    };
    await start('main.js', { ...settings, ...mode, LOG_LEVEL: 'warn' }, /^ready {2}(\S+)$/m);
    await control(simulator, 'push-target', { url: `${url}/api/wechat/push`, ...pushSecrets });
    return { url, wechat: wechatAt(simulator), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a built program until it prints that it is ready; answers the address it printed. */
function startProgram(
  file: string,
  env: Record<string, string>,
  ready: RegExp,
  running: ChildProcess[],
): Promise<string> {
  const inherited = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development', DATABASE_URL: '' };
  const child = spawn(process.execPath, [join(dist, file)], { env: { ...inherited, ...env } });
  running.push(child);
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: Buffer) => {
      output += text;
      const found = ready.exec(output);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`${file} ended with ${code}:\n${output}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Turns one of the simulator's own knobs; without a body it is only looked at. */
async function control<T>(base: string, path: string, body?: object): Promise<T> {
  const given = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const answer = await fetch(`${base}/__simulator/${path}`, given);
  if (!answer.ok) throw new Error(`simulator ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

function wechatAt(base: string): SimulatedWechat {
  const code = async (path: string, body: object) => (await control<{ code: string }>(base, path, body)).code;
  return {
    loginCode: openid => code('login-codes', { openid }),
    phoneCode: phone => code('phone-codes', { phone }),
    answerMessages: (openid, templateIds, answer) => control(base, 'popups', { openid, templateIds, answer }),
    sentTo: async openid => {
      const { items } = await control<{ items: SentMessage[] }>(base, 'sent');
      return items.filter(message => message.openid === openid);
    },
  };
}
