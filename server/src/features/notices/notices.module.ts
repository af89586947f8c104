import { Module } from '@nestjs/common';
import { AudienceParts } from './audience-parts.js';

@Module({
  providers: [AudienceParts],
  exports: [AudienceParts],
})
export class NoticesModule {}
