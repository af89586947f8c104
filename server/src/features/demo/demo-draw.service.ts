import { Injectable } from '@nestjs/common';
import type { DrawInput, Id } from '@wanqing/shared';
import type { Viewer } from '../../kernel/viewer.js';
import { Applying } from '../lottery/applying.service.js';
import { DrawEditing } from '../lottery/draw-editing.service.js';
import { DrawsService } from '../lottery/draws.service.js';
import { DemoPhones } from './demo-phones.service.js';

/** A draw that is open, and people of the demo who have applied in it. */
@Injectable()
export class DemoDraw {
  constructor(
    private readonly phones: DemoPhones,
    private readonly draws: DrawsService,
    private readonly editing: DrawEditing,
    private readonly applying: Applying,
  ) {}

  async prepare(branch: Viewer, input: DrawInput): Promise<Id> {
    const { items } = await this.draws.list(branch);
    const found = items.find(({ name }) => name === input.name);
    return found?.id ?? (await this.editing.create(branch, input)).id;
  }

  /** Some want one course, some both, in either order. */
  async applications(branch: Viewer, drawId: Id): Promise<void> {
    const crowd = await this.phones.crowd();
    const { activities } = await this.draws.show(branch, drawId);
    const ids = activities.map(({ activity }) => activity.id);
    for (const [turn, viewer] of crowd.slice(0, 9).entries()) {
      const [first, second] = turn % 2 === 0 ? ids : [...ids].reverse();
      const choices = [first, turn % 3 === 0 ? second : undefined].filter(id => id !== undefined);
      const requestKey = `demo-${drawId}-${turn}`;
      await this.applying.apply(viewer, drawId, {
        choices,
        companion: null,
        healthConfirmed: true,
        requestKey,
      });
    }
  }
}
