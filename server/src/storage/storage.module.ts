import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Config } from '../config.js';
import { LocalStorage } from './local.storage.js';
import { S3Storage } from './s3.storage.js';
import { Storage } from './storage.js';

@Global()
@Module({
  providers: [
    {
      provide: Storage,
      inject: [Config],
      useFactory: ({ s3, dataDir }: Config): Storage =>
        s3 ? new S3Storage(s3) : new LocalStorage(join(dataDir, 'files')),
    },
  ],
  exports: [Storage],
})
export class StorageModule {}
