import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { Viewer } from '../../kernel/viewer.js';
import { Answers } from '../notices/answers.service.js';
import { CallRecording } from '../notices/calls-recording.service.js';
import { CallSharing } from '../notices/calls-sharing.service.js';
import { Reading } from '../notices/reading.service.js';
import { Recipients } from '../notices/recipients.service.js';
import { called, readers } from './announcements.rules.js';
import { DemoPhones } from './demo-phones.service.js';

/** People of the demo who have read a notice, who said whether they come, and who were rung up for it. */
@Injectable()
export class DemoReaders {
  constructor(
    private readonly phones: DemoPhones,
    private readonly reading: Reading,
    private readonly answers: Answers,
    private readonly recipients: Recipients,
    private readonly calls: CallRecording,
    private readonly sharing: CallSharing,
  ) {}

  /** Once more changes nothing. */
  async answer(organizer: Viewer, noticeId: Id): Promise<void> {
    const crowd = await this.phones.crowd();
    for (const [index, what] of readers.entries()) {
      const reader = crowd[index];
      if (!reader) continue;
      if (what === 'read') await this.reading.read(reader, noticeId, {});
      else await this.answers.answer(reader, noticeId, what);
    }
    await this.ring(organizer, noticeId);
    const volunteer = (await this.phones.viewerAs('desk'))?.member?.id;
    const callers = [volunteer, organizer.member?.id].filter(id => id !== undefined);
    await this.sharing.share(organizer, noticeId, callers);
  }

  private async ring(organizer: Viewer, noticeId: Id): Promise<void> {
    const { items } = await this.recipients.page(organizer, noticeId, { standing: 'call' });
    for (const [index, said] of called.entries()) {
      const memberId = items.filter(({ hasPhone }) => hasPhone)[index]?.memberId;
      const requestKey = `demo-call-${index}`;
      if (memberId) await this.calls.record(organizer, noticeId, memberId, { ...said, requestKey });
    }
  }
}
