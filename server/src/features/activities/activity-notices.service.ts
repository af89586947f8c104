import { Injectable } from '@nestjs/common';
import { type Audience, nobody } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AudienceService } from '../notices/audience.service.js';
import type { NewNotice } from '../notices/new-notice.js';
import { Notices } from '../notices/notices.service.js';
import type { Activity } from './activity.entity.js';
import { changeOf, type Meeting, type Told } from './changes.rules.js';
import { rootOf } from './invited.rules.js';
import {
  cancellationText,
  changeText,
  reminderText,
  sessionOffText,
  sessionOnText,
} from './notice-texts.rules.js';
import { dueAt, type Reminder, reminders } from './reminders.rules.js';
import { SessionReminder } from './session-reminder.entity.js';

/** Tells those on the list what becomes of an activity, in the transaction of the fact itself. */
@Injectable()
export class ActivityNotices {
  constructor(
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly audiences: AudienceService,
  ) {}

  /** A published activity is called off, with the sessions that would take place. Where all are over nothing is told. */
  async cancelled(
    manager: EntityManager,
    viewer: Viewer,
    activity: Activity,
    sessions: readonly Meeting[],
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    const coming = sessions.filter(session => session.endsAt > now);
    if (coming.length === 0) return;
    await this.post(manager, activity, {
      kind: 'cancellation',
      content: cancellationText(activity, coming, reason),
      audience: askedFor(activity),
      ...about(coming[0], coming),
      ...by(viewer),
    });
  }

  /** One session of a published activity is called off; `others` where some are still to come. */
  async sessionOff(
    manager: EntityManager,
    viewer: Viewer,
    activity: Activity,
    session: Meeting,
    { reason, others }: { reason: string; others: boolean },
  ): Promise<void> {
    await this.post(manager, activity, {
      kind: 'cancellation',
      content: sessionOffText(activity, session, reason, others),
      audience: invitedTo(activity),
      ...about(session, [session]),
      ...by(viewer),
    });
  }

  /** A session of a published activity takes place after all. */
  async sessionOn(
    manager: EntityManager,
    viewer: Viewer,
    activity: Activity,
    session: Meeting,
  ): Promise<void> {
    await this.post(manager, activity, {
      kind: 'change',
      content: sessionOnText(activity, session),
      audience: invitedTo(activity),
      ...about(session, [session]),
      ...by(viewer),
    });
    await this.markTold(manager, [session], this.clock.now());
  }

  /** A published activity was edited; tells of other times and another place, as far as they are still to come. */
  async changed(
    manager: EntityManager,
    viewer: Viewer,
    activity: Activity,
    before: Told,
    sessions: readonly Meeting[],
  ): Promise<void> {
    const now = this.clock.now();
    const change = changeOf(before, { place: activity.place, sessions }, now);
    if (!change) return;
    const coming = sessions.filter(session => session.startsAt > now);
    await this.post(manager, activity, {
      kind: 'change',
      content: changeText(activity, change, coming),
      audience: invitedTo(activity),
      ...about(change.moved[0] ?? change.next, coming),
      ...by(viewer),
    });
    await this.markTold(manager, change.moved, now);
  }

  /** Reminds of a session, once for each start. Who is in already is left alone, where it is the only session. */
  async remind(
    manager: EntityManager,
    activity: Activity,
    session: Meeting,
    which: Reminder,
    isOnly: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    const invited = invitedTo(activity);
    const came = { activityId: activity.id, who: 'came' as const };
    await insertRows(manager, SessionReminder, [markOf(session, which, now)], 'skip');
    await this.post(manager, activity, {
      kind: 'reminder',
      key: `reminder:${session.id}:${which}:${session.startsAt.getTime().toString(36)}`,
      content: reminderText(activity, session, now),
      audience: isOnly ? { ...invited, except: { ...invited.except, activities: [came] } } : invited,
      ...about(session, [session]),
    });
  }

  /** Reminders that would be late already: the change has just told the same. */
  private async markTold(manager: EntityManager, moved: readonly Meeting[], now: Date): Promise<void> {
    const late = moved.flatMap(session =>
      reminders
        .filter(which => (dueAt(which, session.startsAt) ?? now) < now)
        .map(which => markOf(session, which, now)),
    );
    await insertRows(manager, SessionReminder, late, 'skip');
  }

  /** Those invited may come from all over the tree: whoever invited them was asked then. */
  private async post(
    manager: EntityManager,
    { id, unitId, unitPath }: Activity,
    { audience, ...wanted }: Omit<NewNotice, 'unit' | 'audience' | 'audienceWords'> & { audience: Audience },
  ): Promise<void> {
    await this.notices.post(manager, {
      ...wanted,
      activityId: id,
      unit: { id: unitId, path: unitPath },
      audience: { ...audience, scopes: [rootOf(unitPath)] },
      audienceWords: await this.audiences.inWords(manager, audience),
    });
  }
}

const invitedTo = ({ id }: Activity): Audience => ({
  ...nobody(),
  activities: [{ activityId: id, who: 'invited' }],
});

/** Those on its list, and those who would like to be. */
const askedFor = ({ id, bySignup }: Activity): Audience => ({
  ...nobody(),
  activities: [
    { activityId: id, who: 'invited' },
    ...(bySignup ? [{ activityId: id, who: 'waiting' as const }] : []),
  ],
});

/** What is said last of a session takes the place of what was said of it before; it is over with the last session. */
function about(
  session: Meeting | undefined,
  coming: readonly Meeting[],
): Pick<NewNotice, 'thread' | 'overAt'> {
  const last = coming.at(-1);
  return { ...(session && { thread: `session:${session.id}` }), ...(last && { overAt: last.endsAt }) };
}

const by = ({ member }: Viewer): Pick<NewNotice, 'sentBy'> => (member ? { sentBy: member.id } : {});

const markOf = ({ id, startsAt }: Meeting, which: Reminder, at: Date): SessionReminder => ({
  sessionId: id,
  which,
  startsAt,
  at,
});
