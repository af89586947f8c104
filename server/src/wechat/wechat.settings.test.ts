import { Config, ConfigError } from '../config.js';
import { defaultTemplates } from './templates.js';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'mysql://wanqing@127.0.0.1/wanqing',
  APP_SECRET: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kA==',
  WECHAT_APP_ID: 'wxba5fad812f8e6fb9',
  WECHAT_APP_SECRET: 'b1946ac92492d2347c6235b4d2611184',
  PUBLIC_URL: 'https://wanqing.example.cn/',
  HELP_PHONE: '021-64370000',
};
const aesKey = 'A'.repeat(43);
const wechatOf = (environment: Record<string, string>) =>
  new Config({ ...production, ...environment }).wechat;

describe('the mini-program in production', () => {
  it('opens the released build, pushes nothing and hears no callbacks unless told to', () => {
    expect(wechatOf({})).toEqual({
      baseUrl: 'https://api.weixin.qq.com',
      appId: production.WECHAT_APP_ID,
      appSecret: production.WECHAT_APP_SECRET,
      state: 'formal',
      templates: [],
      push: null,
    });
  });

  it('takes the build, the templates and the secrets of the callbacks from the environment', () => {
    const templates = [{ kind: 'notice', id: 'T'.repeat(43), fields: { title: 'thing1', time: 'time2' } }];
    const wechat = wechatOf({
      WECHAT_STATE: 'trial',
      WECHAT_TEMPLATES: JSON.stringify(templates),
      WECHAT_PUSH_TOKEN: 'AAAAA',
      WECHAT_PUSH_AES_KEY: aesKey,
    });
    expect(wechat).toMatchObject({ state: 'trial', templates, push: { token: 'AAAAA', aesKey } });
    expect(wechatOf({ WECHAT_PUSH_TOKEN: 'AAAAA' }).push).toEqual({ token: 'AAAAA', aesKey: null });
  });

  it.each([
    ['an unknown build', { WECHAT_STATE: 'release' }],
    ['templates that are not JSON', { WECHAT_TEMPLATES: 'notice' }],
    ['a template without a title', { WECHAT_TEMPLATES: '[{"kind":"notice","id":"T","fields":{}}]' }],
    ['an AES key without a token', { WECHAT_PUSH_AES_KEY: aesKey }],
    ['a token with a blank', { WECHAT_PUSH_TOKEN: 'A A' }],
    ['an AES key of 42 characters', { WECHAT_PUSH_TOKEN: 'AAAAA', WECHAT_PUSH_AES_KEY: 'A'.repeat(42) }],
  ])('is refused with %s', (_what, environment) => {
    expect(() => wechatOf(environment)).toThrow(ConfigError);
  });
});

it('uses the templates of the simulator elsewhere', () => {
  const config = new Config({ NODE_ENV: 'test', APP_SECRET: production.APP_SECRET });
  expect(config.wechat.templates).toBe(defaultTemplates);
});
