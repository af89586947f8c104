import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Config } from '../config.js';
import { Cipher } from './cipher.js';
import { Clock } from './clock.js';

@Global()
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest
export class KernelModule {
  static with(config: Config, clock: Clock): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Cipher, useValue: new Cipher(config.secret) },
    ];
    return { module: KernelModule, providers, exports: [Config, Clock, Cipher] };
  }
}
