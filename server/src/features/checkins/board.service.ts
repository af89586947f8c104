import { Injectable } from '@nestjs/common';
import { type BoardView, CheckInMethod, type Id, type RotatingView } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { DoorsService } from '../activities/doors.service.js';
import { ListsService } from '../activities/lists.service.js';
import { placeOf } from '../activities/sessions.rules.js';
import { ArrivalsService } from './arrivals.service.js';
import { CodesService } from './codes.service.js';
import { isOff } from './door.rules.js';
import { TallyService } from './tally.service.js';

const lastArrivals = 12;

/** How a session stands: for the organizer's board and for the big screen. */
@Injectable()
export class BoardService {
  constructor(
    private readonly doors: DoorsService,
    private readonly lists: ListsService,
    private readonly tally: TallyService,
    private readonly arrivals: ArrivalsService,
    private readonly codes: CodesService,
  ) {}

  async board(viewer: Viewer, sessionId: Id): Promise<BoardView> {
    const door = await this.doors.expectCovered(viewer, 'desk', sessionId);
    const { activity, session } = door;
    const groups = await this.tally.groups(sessionId);
    const sum = (counted: typeof groups) => counted.reduce((total, { count }) => total + count, 0);
    const invited = await this.lists.count(door);
    const came = sum(groups);
    const walkIns = sum(groups.filter(group => !group.invited));
    return {
      sessionId,
      activityId: activity.id,
      title: activity.title,
      place: placeOf(activity, session),
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      cancelled: isOff(door),
      invited,
      came,
      walkIns,
      // Somebody who came may have left the list since.
      notYet: Math.max(0, invited - (came - walkIns)),
      capacity: activity.capacity,
      byMethod: CheckInMethod.options
        .map(method => ({ method, count: sum(groups.filter(group => group.method === method)) }))
        .filter(({ count }) => count > 0),
      lastArrivals: (await this.arrivals.page(sessionId, lastArrivals)).items,
      refused: await this.tally.refused(sessionId, session.opensAt),
    };
  }

  async rotating(viewer: Viewer, sessionId: Id): Promise<RotatingView> {
    const door = await this.doors.expectCovered(viewer, 'desk', sessionId);
    const { activity, session } = door;
    if (!activity.byRotating) throw new DomainError('METHOD_OFF');
    const { url, nextAt } = this.codes.rotating(session);
    return {
      url,
      nextAt: nextAt.toISOString(),
      title: activity.title,
      place: placeOf(activity, session),
      startsAt: session.startsAt.toISOString(),
      came: await this.tally.came(sessionId),
      invited: await this.lists.count(door),
    };
  }
}
