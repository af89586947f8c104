import { Injectable } from '@nestjs/common';
import { type AnnouncementRow, type Id, nobody } from '@wanqing/shared';
import { Worker } from '../../jobs/worker.js';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AnnouncementsService } from '../announcements/announcements.service.js';
import { AnnouncementEditing } from '../announcements/editing.service.js';
import { Sending } from '../announcements/sending.service.js';
import { SentNotices } from '../notices/board-sent.service.js';
import {
  dues,
  meeting,
  meetingTitle,
  type PlannedNotice,
  unfinished,
  weather,
} from './announcements.rules.js';
import { DemoReaders } from './demo-readers.service.js';
import { DemoSimulator } from './demo-simulator.js';
import { openidOf } from './personas.js';

/** What the home branch of the demo announces; made through the same services as anybody's announcements. */
@Injectable()
export class DemoAnnouncements {
  constructor(
    private readonly clock: Clock,
    private readonly announcements: AnnouncementsService,
    private readonly editing: AnnouncementEditing,
    private readonly sending: Sending,
    private readonly sent: SentNotices,
    private readonly readers: DemoReaders,
    private readonly simulator: DemoSimulator,
    private readonly worker: Worker,
  ) {}

  /** @param branch organizer of the home branch */
  async prepare(branch: Viewer): Promise<void> {
    const now = this.clock.now();
    const { items: waiting } = await this.announcements.list(branch);
    const { items: sent } = await this.sent.page(branch, {});
    const plans = [unfinished, weather(), meeting(now), dues(now)];
    const last = plans.at(-1)?.content.title;
    // What comes last is there: so is the rest, or somebody threw it away.
    if ([...waiting, ...sent].some(({ title }) => title === last)) return;
    for (const plan of plans) {
      if (!sent.some(({ title }) => title === plan.content.title)) await this.make(branch, plan, waiting);
      // Before the first visit WeChat looks at nothing: one announcement waits for somebody.
      if (plan.content.title === weather().content.title)
        await this.simulator.visit(openidOf({ key: 'organizer' }));
      if (plan.content.title === meetingTitle) await this.read(branch);
    }
  }

  /** Goes on where an earlier start was killed. */
  private async make(
    viewer: Viewer,
    { content, at }: PlannedNotice,
    waiting: readonly AnnouncementRow[],
  ): Promise<void> {
    const unitId = viewer.roles[0]?.unitId ?? '';
    const audience = { ...nobody(), units: [unitId] };
    const found = waiting.find(({ title }) => title === content.title);
    const input = { unitId, content, audience, lateJoiners: false };
    const { id, state, version, missing } = found
      ? await this.announcements.show(viewer, found.id)
      : await this.editing.create(viewer, input);
    if (state !== 'draft' || missing.length > 0) return;
    const { recipients } = await this.announcements.dryRun(viewer, { audience });
    await this.sending.send(viewer, id, { version, recipients, at });
  }

  /** Once its recipients are written down, they read and are rung up. */
  private async read(viewer: Viewer): Promise<void> {
    await this.worker.drain();
    const { items } = await this.sent.page(viewer, {});
    const notice = items.find(({ title }) => title === meetingTitle);
    if (notice) await this.readers.answer(viewer, notice.id as Id);
  }
}
