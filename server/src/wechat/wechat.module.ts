import { Global, Module } from '@nestjs/common';
import { Config } from '../config.js';
import { PushRoute } from './push/push.route.js';
import { WechatEvents } from './push/wechat-events.js';
import { StableTokenProvider } from './token.provider.js';
import { WechatClient } from './wechat.client.js';
import type { WechatConfig } from './wechat.transport.js';

const timeoutMs = 4000;

@Global()
@Module({
  providers: [
    {
      provide: WechatClient,
      inject: [Config],
      useFactory: ({ wechat: { baseUrl, appId, appSecret, state } }: Config) => {
        const config: WechatConfig = { baseUrl, appId, appSecret, state, timeoutMs };
        return new WechatClient(config, new StableTokenProvider(config));
      },
    },
    WechatEvents,
    PushRoute,
  ],
  exports: [WechatClient, WechatEvents],
})
export class WechatModule {}
