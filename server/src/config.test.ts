import { Config, ConfigError } from './config.js';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'mysql://wanqing@127.0.0.1/wanqing',
  APP_SECRET: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kA==',
  WECHAT_APP_ID: 'wxba5fad812f8e6fb9',
  WECHAT_APP_SECRET: 'b1946ac92492d2347c6235b4d2611184',
  PUBLIC_URL: 'https://wanqing.example.cn/',
  HELP_PHONE: '021-64370000',
};

describe('a production configuration', () => {
  it('starts with the demo entrance off', () => {
    expect(new Config(production)).toMatchObject({
      production: true,
      demo: false,
      publicUrl: 'https://wanqing.example.cn',
      trustProxy: 0,
    });
  });

  it.each([
    ['the demo entrance', { DEMO: 'true' }],
    ['no database', { DATABASE_URL: '' }],
    ['no secret', { APP_SECRET: undefined }],
    ['a default secret', { APP_SECRET: 'change-me-change-me-change-me-change-me-change-me' }],
    ['a secret of one letter', { APP_SECRET: 'a'.repeat(64) }],
    ['a short secret', { APP_SECRET: 'q83vEjRWeJA=' }],
    ['the AppID of the demo', { WECHAT_APP_ID: 'wx0000000000000000' }],
    ['the AppSecret of the simulator', { WECHAT_APP_SECRET: 'simulated-app-secret' }],
    ['no address for codes', { PUBLIC_URL: '' }],
    ['nobody to ring', { HELP_PHONE: '' }],
  ])('is refused with %s', (_what, wrong) => {
    expect(() => new Config({ ...production, ...wrong })).toThrow(ConfigError);
  });

  it.each([
    ['true', 1],
    ['2', 2],
    ['', 0],
  ])('believes as many proxies as TRUST_PROXY=%s says', (TRUST_PROXY, hops) => {
    expect(new Config({ ...production, TRUST_PROXY }).trustProxy).toBe(hops);
  });

  it.each([
    [undefined, true],
    ['off', false],
  ])('works off jobs unless WORKER is off (%s)', (WORKER, works) => {
    expect(new Config({ ...production, WORKER }).worker).toBe(works);
  });
});

describe('a service that is configured by several variables', () => {
  const s3 = {
    STORAGE_S3_ENDPOINT: 'https://cos.ap-shanghai.myqcloud.com/',
    STORAGE_S3_REGION: 'ap-shanghai',
    STORAGE_S3_BUCKET: 'wanqing-1250000000',
    STORAGE_S3_ACCESS_KEY: 'AKIDEXAMPLE',
    STORAGE_S3_SECRET_KEY: 'wJalrXUtnFEMI',
  };
  const speech = { SPEECH_API_BASE: 'http://10.0.0.9:8880/v1', SPEECH_VOICE: 'zf', SPEECH_MODEL: 'kokoro' };

  it('is there with all of them, and not with none', () => {
    expect(new Config({ ...production, ...s3, ...speech })).toMatchObject({
      s3: {
        endpoint: 'https://cos.ap-shanghai.myqcloud.com',
        bucket: 'wanqing-1250000000',
        pathStyle: false,
      },
      speech: { base: 'http://10.0.0.9:8880/v1', voice: 'zf', model: 'kokoro', key: null },
    });
    expect(new Config(production)).toMatchObject({ s3: null, speech: null });
  });

  it.each<[Record<string, string>]>([
    ...Object.keys(s3).map(name => [{ ...s3, [name]: '' }] as [Record<string, string>]),
    [{ STORAGE_S3_PATH_STYLE: 'true' }],
    [{ ...s3, STORAGE_S3_PATH_STYLE: 'yes' }],
    [{ ...s3, STORAGE_S3_ENDPOINT: 'cos.ap-shanghai.myqcloud.com' }],
    [{ SPEECH_API_KEY: 'k' }],
    [{ ...speech, SPEECH_VOICE: '' }],
    [{ ...speech, SPEECH_API_BASE: 'ftp://10.0.0.9' }],
  ])('is refused half-configured or wrong: %j', environment => {
    expect(() => new Config({ ...production, ...environment })).toThrow(ConfigError);
  });
});
