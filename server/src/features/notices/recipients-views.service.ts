import { Injectable } from '@nestjs/common';
import { dayOf, type Recipient } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { ageOn } from '../members/age.rules.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { LastCalls, personKey } from './calls-last.service.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';

/** What an organizer is shown of the people a notice went to: of numbers in their own part of the tree, the last four digits. */
@Injectable()
export class RecipientViews {
  constructor(
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly calls: LastCalls,
  ) {}

  /** People stand where they belong now, in the order of where they belonged at sending. */
  async recipients(viewer: Viewer, rows: readonly NoticeRecipient[]): Promise<Recipient[]> {
    const ids = rows.flatMap(({ memberId, callerId }) => (callerId ? [memberId, callerId] : [memberId]));
    const people = await this.people.byIds(ids);
    const unit = await this.org.refs([...people.values()].map(({ unitId }) => unitId));
    const last = await this.calls.of(viewer, rows);
    const today = dayOf(this.clock.now());
    return rows.flatMap(row => {
      const person = people.get(row.memberId);
      if (!person) return [];
      const caller = row.callerId ? people.get(row.callerId) : undefined;
      return [
        {
          ...personIn(person, today),
          phoneLast4: covers(viewer, 'organizer', person.unitPath) ? lastDigitsOf(person) : null,
          branch: unit(person.unitId),
          ...factsIn(row),
          call: last.get(personKey(row)) ?? null,
          caller: caller ? { id: caller.id, name: caller.name } : null,
        },
      ];
    });
  }
}

const personIn = (person: Person, today: string) => ({
  memberId: person.id,
  name: person.name,
  age: ageOn(person.birth, today),
  hasPhone: person.phoneSealed !== null || person.landlineSealed !== null,
});

const lastDigitsOf = (person: Person) => person.phoneLast4 ?? person.landlineLast4;

const factsIn = (row: NoticeRecipient) => ({
  standing: row.standing,
  push: row.push,
  readAt: row.readAt?.toISOString() ?? null,
  relativeReadAt: row.relativeReadAt?.toISOString() ?? null,
  answer: row.answer,
  answeredBy: row.answeredBy,
});
