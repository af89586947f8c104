import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SpeechConfig } from './speech/http.speech.js';
import type { S3Config } from './storage/s3.storage.js';
import { readWechat, type WechatSettings } from './wechat/wechat.settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that differs between installations, read once from the environment. */
export class Config {
  readonly production: boolean;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** `mysql://user:password@host:port/database`; null: SQLite below `dataDir`. */
  readonly databaseUrl: string | null;
  /** Address printed into QR codes, without a slash at the end. */
  readonly publicUrl: string;
  /** At least 32 bytes; everything encrypted or signed depends on it. */
  readonly secret: Uint8Array;
  /** The mini-program; what is wrong in it is a ConfigError. */
  readonly wechat: WechatSettings;
  /**
   * How many proxies in front are believed in X-Forwarded-For: with one, the last address in it is the caller's.
   * Whatever stands before that, anybody can have written.
   */
  readonly trustProxy: number;
  /** Who answers when somebody rings for help. */
  readonly help: { name: string; phone: string; hours: string };
  /** Set up on the first start of an empty database: 区名, and 姓名:手机号 of the first organizer. */
  readonly firstDistrict: string | null;
  readonly firstOrganizer: { name: string; phone: string } | null;
  /** Whether this process works off jobs, or leaves them to the other instances. */
  readonly worker: boolean;
  readonly logLevel: string;
  /** Where the contents of files go; null: `files` below `dataDir`. */
  readonly s3: S3Config | null;
  /** The service that reads texts aloud; null: there is none, and nothing offers it. */
  readonly speech: SpeechConfig | null;

  constructor(env: Environment = process.env) {
    this.production = env.NODE_ENV === 'production';
    this.demo = env.DEMO === undefined ? !this.production : env.DEMO === 'true' || env.DEMO === '1';
    this.host = env.HOST ?? (this.production ? '0.0.0.0' : '127.0.0.1');
    this.port = wholeNumber('PORT', env.PORT ?? '3000');
    this.dataDir = resolve(env.DATA_DIR ?? 'data');
    this.databaseUrl = env.DATABASE_URL || null;
    this.publicUrl = (env.PUBLIC_URL ?? `http://localhost:${this.port}`).replace(/\/+$/, '');
    if (this.production) refuseUnsafe(env, this.demo);
    this.secret = env.APP_SECRET ? readSecret(env.APP_SECRET) : keptSecret(this.dataDir);
    this.wechat = readWechat(env, this.production, reason => {
      throw new ConfigError(reason);
    });
    this.trustProxy = env.TRUST_PROXY === 'true' ? 1 : wholeNumber('TRUST_PROXY', env.TRUST_PROXY || '0', 9);
    this.help = {
      name: env.HELP_NAME ?? '老干部活动中心',
      phone: env.HELP_PHONE ?? '021-64370000',
      hours: env.HELP_HOURS ?? '每天上午8点到下午5点',
    };
    this.firstDistrict = env.FIRST_DISTRICT || null;
    this.firstOrganizer = readOrganizer(env.FIRST_ORGANIZER);
    this.worker = env.WORKER !== 'off';
    this.logLevel = env.LOG_LEVEL ?? (this.production ? 'info' : 'warn');
    this.s3 = readS3(env);
    this.speech = readSpeech(env);
  }
}

/** Refuses to start with a sentence for the person who runs the server. */
export class ConfigError extends Error {}

function refuseUnsafe(env: Environment, demo: boolean): void {
  if (demo) throw new ConfigError('DEMO must be off in production: the demo entrance lets anybody in.');
  if (!env.DATABASE_URL)
    throw new ConfigError('DATABASE_URL is required in production: mysql://user:password@host/database');
  for (const name of ['APP_SECRET', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'PUBLIC_URL', 'HELP_PHONE']) {
    if (!env[name]) throw new ConfigError(`${name} is required in production.`);
  }
  if (/^(.)\1*$/.test(env.APP_SECRET ?? '') || /secret|change|example|default/i.test(env.APP_SECRET ?? '')) {
    throw new ConfigError('APP_SECRET looks like a default. Make one with: openssl rand -base64 48');
  }
  if (/^wx0+1?$/.test(env.WECHAT_APP_ID ?? '') || /simulated|secret/i.test(env.WECHAT_APP_SECRET ?? ''))
    throw new ConfigError('WECHAT_APP_ID and WECHAT_APP_SECRET must be those of the mini-program.');
}

function readSecret(text: string): Uint8Array {
  const bytes = Buffer.from(text, /^[0-9a-f]+$/i.test(text) ? 'hex' : 'base64');
  if (bytes.length < 32) throw new ConfigError('APP_SECRET must hold at least 32 bytes, as hex or base64.');
  return bytes;
}

/** Outside production the secret is made on the first start and kept beside the data. */
function keptSecret(dataDir: string): Uint8Array {
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, randomBytes(48).toString('base64'), { mode: 0o600 });
  }
  return readSecret(readFileSync(path, 'utf8').trim());
}

function readOrganizer(text: string | undefined): { name: string; phone: string } | null {
  if (!text) return null;
  const [name, phone] = text.split(':');
  if (!name || !/^1[3-9]\d{9}$/.test(phone ?? ''))
    throw new ConfigError('FIRST_ORGANIZER must read 姓名:手机号');
  return { name, phone: phone as string };
}

function wholeNumber(name: string, text: string, most = 65_535): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new ConfigError(`${name} must be a number from 0 to ${most}.`);
  return value;
}

/** All of a group's variables, or none of them: null where not one of `names` and `optional` is set. */
function group<Name extends string>(
  env: Environment,
  names: readonly Name[],
  optional: readonly string[],
): Record<Name, string> | null {
  if (![...names, ...optional].some(name => env[name])) return null;
  const missing = names.filter(name => !env[name]);
  if (missing.length > 0)
    throw new ConfigError(`${missing.join(', ')} missing: set all of the group or none.`);
  return Object.fromEntries(names.map(name => [name, env[name]])) as Record<Name, string>;
}

function readS3(env: Environment): S3Config | null {
  const pathStyle = env.STORAGE_S3_PATH_STYLE ?? '';
  if (!['', 'true', '1', 'false', '0'].includes(pathStyle))
    throw new ConfigError('STORAGE_S3_PATH_STYLE must be true or false.');
  const names = ['ENDPOINT', 'REGION', 'BUCKET', 'ACCESS_KEY', 'SECRET_KEY'] as const;
  const set = group(
    env,
    names.map(name => `STORAGE_S3_${name}` as const),
    ['STORAGE_S3_PATH_STYLE'],
  );
  return (
    set && {
      endpoint: webAddress('STORAGE_S3_ENDPOINT', set.STORAGE_S3_ENDPOINT),
      region: set.STORAGE_S3_REGION,
      bucket: set.STORAGE_S3_BUCKET,
      accessKey: set.STORAGE_S3_ACCESS_KEY,
      secretKey: set.STORAGE_S3_SECRET_KEY,
      pathStyle: pathStyle === 'true' || pathStyle === '1',
    }
  );
}

function readSpeech(env: Environment): SpeechConfig | null {
  const set = group(env, ['SPEECH_API_BASE', 'SPEECH_VOICE', 'SPEECH_MODEL'], ['SPEECH_API_KEY']);
  return (
    set && {
      base: webAddress('SPEECH_API_BASE', set.SPEECH_API_BASE),
      voice: set.SPEECH_VOICE,
      model: set.SPEECH_MODEL,
      key: env.SPEECH_API_KEY || null,
    }
  );
}

/** An http(s) address without a slash at the end. */
function webAddress(name: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new ConfigError(`${name} must be an address: https://host`);
  return text.replace(/\/+$/, '');
}
