import { Injectable } from '@nestjs/common';
import { type DeskPerson, dayOf, type Id } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import type { SessionDoor } from '../activities/doors.service.js';
import { ListsService } from '../activities/lists.service.js';
import { ageOn } from '../members/age.rules.js';
import type { Person } from '../members/member-lookup.service.js';
import { OrgService } from '../org/org.service.js';

/** People as the desk sees them: enough to tell two of one name apart, no more. */
@Injectable()
export class DeskPeople {
  constructor(
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly lists: ListsService,
  ) {}

  async views(
    people: readonly Person[],
    door: SessionDoor,
    cameAt: ReadonlyMap<Id, Date>,
  ): Promise<DeskPerson[]> {
    const branch = await this.org.refs(people.map(({ unitId }) => unitId));
    const listed = await this.lists.onList(door, people);
    const today = dayOf(this.clock.now());
    return people.map(person => ({
      id: person.id,
      name: person.name,
      branch: branch(person.unitId),
      age: ageOn(person.birth, today),
      phoneLast4: person.phoneLast4,
      invited: listed.has(person.id),
      cameAt: cameAt.get(person.id)?.toISOString() ?? null,
    }));
  }
}
