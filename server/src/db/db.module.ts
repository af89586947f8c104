import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from './transactions.js';

@Global()
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest
export class DbModule {
  /** @param dataSource open and migrated */
  static with(dataSource: DataSource): DynamicModule {
    return {
      module: DbModule,
      providers: [{ provide: DataSource, useValue: dataSource }, Transactions],
      exports: [DataSource, Transactions],
    };
  }
}
