import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { DoorsService } from '../../activities/doors.service.js';
import { InvitationsService } from '../../activities/invitations.service.js';
import { OrgService } from '../../org/org.service.js';
import { namesWords, titlesWords } from './gate-words.rules.js';
import type { Refusal, Terms } from './gates.rules.js';

/** Words of an activity's gates that stand in other tables. */
export interface Words {
  readonly units: string;
  readonly titles: string;
}

/** Names what gates ask for: invited units, and activities to be completed before. */
@Injectable()
export class GateWords {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly org: OrgService,
    private readonly doors: DoorsService,
  ) {}

  async of(manager: EntityManager, terms: readonly Terms[]): Promise<(activityId: Id) => Words> {
    const ids = terms.map(({ activityId }) => activityId);
    const invited = await this.invitations.of(ids, manager);
    const units = await this.org.byIds(
      [...invited.values()].flat().map(({ unitId }) => unitId),
      manager,
    );
    const before = await this.doors.ofActivities(
      manager,
      terms.flatMap(({ gates }) => gates.after),
    );
    const words = new Map(
      terms.map(({ activityId, gates }) => {
        const names = (invited.get(activityId) ?? []).flatMap(({ unitId }) => units.get(unitId)?.name ?? []);
        const titles = gates.after.flatMap(id => before.get(id)?.activity.title ?? []);
        return [activityId, { units: namesWords(names), titles: titlesWords(titles) }];
      }),
    );
    return id => words.get(id) ?? { units: '', titles: '' };
  }
}

/** Whether the sentence of the refusal needs words from other tables. */
export const needsWords = ({ reason }: Refusal): boolean =>
  reason === 'GATE_BRANCH' || reason === 'GATE_AFTER';

export function inWords(refusal: Refusal, { units, titles }: Words): Refusal {
  if (refusal.reason === 'GATE_BRANCH') return { ...refusal, details: { units } };
  return refusal.reason === 'GATE_AFTER' ? { ...refusal, details: { titles } } : refusal;
}
