import { Injectable } from '@nestjs/common';
import { type Id, type NoticeContent, nobody } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { meetingWords } from '../activities/changes.rules.js';
import type { SessionDoor } from '../activities/doors.service.js';
import { rootOf } from '../activities/invited.rules.js';
import { cut } from '../activities/notice-texts.rules.js';
import { placeOf } from '../activities/sessions.rules.js';
import { SignupLists, type Waiter } from '../activities/sign-up-lists.js';
import { AudienceService } from '../notices/audience.service.js';
import { Notices } from '../notices/notices.service.js';

type Place = Pick<SessionDoor, 'activity' | 'session'>;

/** Tells people that they may go in, and puts it on record with their sign-up. */
@Injectable()
export class StandbyTelling {
  constructor(
    private readonly signups: SignupLists,
    private readonly notices: Notices,
    private readonly audiences: AudienceService,
  ) {}

  async admitted(manager: EntityManager, place: Place, waiters: readonly Waiter[], at: Date): Promise<void> {
    const { activity, session } = place;
    await this.signups.admitted(manager, activity.id, waiters, at);
    const audience = { ...nobody(), members: waiters.map(({ memberId }): Id => memberId) };
    await this.notices.post(manager, {
      kind: 'signup',
      unit: { id: activity.unitId, path: activity.unitPath },
      activityId: activity.id,
      content: contentOf(place),
      audience: { ...audience, scopes: [rootOf(activity.unitPath)] },
      audienceWords: await this.audiences.inWords(manager, audience),
      overAt: session.endsAt,
    });
  }
}

const contentOf = ({ activity, session }: Place): NoticeContent => ({
  title: '有空位了，请进',
  summary: cut(`「${cut(activity.title, 40)}」空出了位子，请您进去。`, 60),
  when: meetingWords(session),
  place: placeOf(activity, session),
  bring: activity.bring,
  body: '',
  fileIds: [],
  contactName: activity.contactName,
  contactPhone: activity.contactPhone,
  importance: 'important',
  question: 'none',
});
