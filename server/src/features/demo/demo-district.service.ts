import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { MemberIntake } from '../members/member-intake.service.js';
import { MembersService, type Place } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { DemoPhones } from './demo-phones.service.js';
import { personAt } from './people.rules.js';
import { crowdOpenids, openidOf, type Persona, personas } from './personas.js';
import { districtName, homeBranch, homeStreet, officeName, parts } from './tree.js';

/** Whole eights, so that couples stay together; ten branches make 240 people. */
const peopleInBranch = 24;

/** Where the people of the entrance belong, and what they hold roles for. */
type Homes = Record<'district' | 'office' | 'street' | 'branch', Place>;

/** Loads the demo district into an empty database. */
@Injectable()
export class DemoDistrict {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly people: MembersService,
    private readonly intake: MemberIntake,
    private readonly phones: DemoPhones,
  ) {}

  /** In one transaction: killed half-way, the next start finds the database empty. Leaves any other database alone. */
  async load(): Promise<void> {
    await this.transactions.run(async manager => {
      if ((await this.org.below(['/'], manager)).length > 0) return;
      const today = dayOf(this.clock.now());
      const { homes, branches } = await this.plant(manager);
      for (const persona of personas) await this.settle(manager, persona, homes, today);
      const people = branches.flatMap((place, index) =>
        Array.from({ length: peopleInBranch }, (_, serial) => ({
          place,
          person: personAt(index * peopleInBranch + serial, today),
        })),
      );
      const ids = await this.intake.insertMany(manager, people);
      const atHome = people.flatMap(({ place, person }, index) =>
        place.id === homes.branch.id && person.phone ? [ids[index] ?? ''] : [],
      );
      for (const [index, openid] of crowdOpenids.entries())
        await this.phones.recognise(manager, openid, atHome[index] ?? '');
    });
  }

  private async plant(manager: EntityManager): Promise<{ homes: Homes; branches: Place[] }> {
    const district = await this.org.insert(manager, null, { kind: 'district', name: districtName });
    const office = await this.org.insert(manager, district, { kind: 'branch', name: officeName });
    const homes: Homes = { district, office, street: district, branch: office };
    const branches: Place[] = [];
    for (const part of parts) {
      const committee = await this.org.insert(manager, district, { kind: 'committee', name: part.name });
      if (part.name === homeStreet) homes.street = committee;
      for (const name of part.branches) {
        const branch = await this.org.insert(manager, committee, { kind: 'branch', name });
        if (part.name === homeStreet && name === homeBranch) homes.branch = branch;
        branches.push(branch);
      }
    }
    return { homes, branches };
  }

  private async settle(manager: EntityManager, persona: Persona, homes: Homes, today: Day): Promise<void> {
    const birth = String(Number(today.slice(0, 4)) - persona.age);
    const { person, name, at, grant } = persona;
    const { id } = await this.people.insert(manager, homes[at], { ...person, name, birth });
    if (persona.recognised) await this.phones.recognise(manager, openidOf(persona), id);
    if (grant) await this.phones.give(manager, id, grant.role, homes[grant.for]);
  }
}
