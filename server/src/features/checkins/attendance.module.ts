import { Global, Module } from '@nestjs/common';
import { Attendance } from '../activities/attendance.js';
import { MembersModule } from '../members/members.module.js';
import { AttendanceService } from './attendance.service.js';

/** Apart from the check-ins module, which itself stands on activities. */
@Global()
@Module({
  imports: [MembersModule],
  providers: [{ provide: Attendance, useClass: AttendanceService }],
  exports: [Attendance],
})
export class AttendanceModule {}
