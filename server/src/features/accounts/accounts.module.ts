import { Module } from '@nestjs/common';
import { ViewerSource } from '../../http/viewer.guard.js';
import { AuditModule } from '../audit/audit.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrgModule } from '../org/org.module.js';
import { AccountLookup } from './account-lookup.service.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { CardsAtSignIn } from './cards-at-sign-in.service.js';
import { ClaimCrowd } from './claim-crowd.service.js';
import { ClaimViews } from './claim-views.service.js';
import { ClaimsService } from './claims.service.js';
import { ComputersService } from './computers.service.js';
import { DeviceReleases } from './device-releases.js';
import { DevicesService } from './devices.service.js';
import { FirstOrganizer } from './first-organizer.service.js';
import { GrantEndings } from './grant-endings.service.js';
import { GrantsController } from './grants.controller.js';
import { GrantsService } from './grants.service.js';
import { GrantsOnRoster } from './grants-on-roster.service.js';
import { MeService } from './me.service.js';
import { OwnClaims } from './own-claims.service.js';
import { RecognitionController } from './recognition.controller.js';
import { RecognitionService } from './recognition.service.js';
import { ViewersService } from './viewers.service.js';
import { WechatPhones } from './wechat-phones.service.js';
import { WechatSignInService } from './wechat-sign-in.service.js';

@Module({
  imports: [AuditModule, OrgModule, MembersModule],
  controllers: [AccountsController, RecognitionController, GrantsController],
  providers: [
    AccountLookup,
    AccountsService,
    CardsAtSignIn,
    ClaimCrowd,
    ClaimsService,
    ClaimViews,
    ComputersService,
    DeviceReleases,
    DevicesService,
    FirstOrganizer,
    GrantEndings,
    GrantsOnRoster,
    GrantsService,
    MeService,
    OwnClaims,
    RecognitionService,
    WechatPhones,
    WechatSignInService,
    { provide: ViewerSource, useClass: ViewersService },
  ],
  exports: [
    AccountLookup,
    AccountsService,
    ClaimsService,
    DeviceReleases,
    FirstOrganizer,
    GrantsService,
    MeService,
    OwnClaims,
    RecognitionService,
    ViewerSource,
    WechatPhones,
    WechatSignInService,
  ],
})
export class AccountsModule {}
