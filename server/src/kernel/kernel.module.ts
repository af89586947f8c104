import { Global, Module } from '@nestjs/common';
import { Config } from '../config.js';
import { Cipher } from './cipher.js';
import { Clock } from './clock.js';

@Global()
@Module({
  providers: [
    Clock,
    { provide: Cipher, useFactory: (config: Config) => new Cipher(config.secret), inject: [Config] },
  ],
  exports: [Clock, Cipher],
})
export class KernelModule {}
