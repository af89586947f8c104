import { Global, Module } from '@nestjs/common';
import { SignupLists } from '../../activities/sign-up-lists.js';
import { MembersModule } from '../../members/members.module.js';
import { SignupListsService } from './signup-lists.service.js';

/** Apart from the sign-ups module, which itself stands on activities. */
@Global()
@Module({
  imports: [MembersModule],
  providers: [{ provide: SignupLists, useClass: SignupListsService }],
  exports: [SignupLists],
})
export class SignupListsModule {}
