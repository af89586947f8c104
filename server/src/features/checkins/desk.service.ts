import { Injectable } from '@nestjs/common';
import type { DeskResult, DeskSubject, Id } from '@wanqing/shared';
import type { Viewer } from '../../kernel/viewer.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { DeskAnswers } from './desk-answers.service.js';
import type { DeskWish } from './desk-decision.js';
import { DeskGuests } from './desk-guests.service.js';
import { DeskRescue } from './desk-rescue.service.js';
import type { Settled } from './settle.rules.js';

/** Staff check somebody in. */
@Injectable()
export class DeskService {
  constructor(
    private readonly doors: DoorsService,
    private readonly guests: DeskGuests,
    private readonly rescues: DeskRescue,
    private readonly writer: CheckInWriter,
    private readonly answers: DeskAnswers,
  ) {}

  async checkIn(
    viewer: Viewer,
    sessionId: Id,
    { subject, ...wish }: DeskWish & { subject: DeskSubject },
  ): Promise<DeskResult> {
    const door = await this.doors.expectCovered(viewer, 'desk', sessionId);
    const first = await this.writer.firstAnswer(viewer.accountId, wish.requestKey);
    const settled = first ?? (await this.settle(viewer, door, subject, wish));
    return this.answers.of(viewer, door, settled);
  }

  private settle(viewer: Viewer, door: SessionDoor, subject: DeskSubject, wish: DeskWish): Promise<Settled> {
    return subject.by === 'rescue'
      ? this.rescues.checkIn(viewer, door, subject, wish)
      : this.guests.checkIn(viewer, door, subject, wish);
  }
}
