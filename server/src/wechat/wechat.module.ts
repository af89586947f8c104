import { Global, Module } from '@nestjs/common';
import { Config } from '../config.js';
import { StableTokenProvider } from './token.provider.js';
import { WechatClient } from './wechat.client.js';

const timeoutMs = 4000;

@Global()
@Module({
  providers: [
    {
      provide: WechatClient,
      inject: [Config],
      useFactory: ({ wechat }: Config) => {
        const config = { ...wechat, timeoutMs };
        return new WechatClient(config, new StableTokenProvider(config));
      },
    },
  ],
  exports: [WechatClient],
})
export class WechatModule {}
