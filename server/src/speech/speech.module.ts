import { Global, Module } from '@nestjs/common';
import { Config } from '../config.js';
import { HttpSpeech } from './http.speech.js';
import { NoSpeech } from './no.speech.js';
import { Speech } from './speech.js';

@Global()
@Module({
  providers: [
    {
      provide: Speech,
      inject: [Config],
      useFactory: ({ speech }: Config): Speech => (speech ? new HttpSpeech(speech) : new NoSpeech()),
    },
  ],
  exports: [Speech],
})
export class SpeechModule {}
