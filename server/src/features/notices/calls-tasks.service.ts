import { Injectable } from '@nestjs/common';
import { type CallTask, dayOf, type Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { FamilyService } from '../family/family.service.js';
import { ageOn } from '../members/age.rules.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { canBeRung } from './calls.rules.js';
import { LastCalls, personKey } from './calls-last.service.js';
import type { Notice } from './notice.entity.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';

/** What whoever rings somebody up needs: numbers, relatives, what to say. Whoever shows it puts it on record. */
@Injectable()
export class CallTasks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly family: FamilyService,
    private readonly calls: LastCalls,
  ) {}

  /** In the order given; six statements however many. */
  async of(
    viewer: Viewer,
    rows: readonly NoticeRecipient[],
    notices: ReadonlyMap<Id, Notice>,
  ): Promise<CallTask[]> {
    const memberIds = rows.map(({ memberId }) => memberId);
    const people = await this.people.byIds([...memberIds, ...rows.flatMap(({ callerId }) => callerId ?? [])]);
    const unit = await this.org.refs([...people.values()].map(({ unitId }) => unitId));
    const relatives = await this.family.relativesOf(this.dataSource.manager, memberIds);
    const last = await this.calls.of(viewer, rows);
    return rows.flatMap(row => {
      const person = people.get(row.memberId);
      const notice = notices.get(row.noticeId);
      if (!person || !notice) return [];
      const caller = row.callerId ? people.get(row.callerId) : undefined;
      return [
        {
          ...this.whom(person, unit(person.unitId).name),
          relatives: relatives.get(row.memberId) ?? [],
          ...whatToSay(notice),
          open: row.standing === 'call' && canBeRung(notice, this.clock.now()),
          answer: row.answer,
          call: last.get(personKey(row)) ?? null,
          caller: caller ? { id: caller.id, name: caller.name } : null,
        },
      ];
    });
  }

  private whom(person: Person, branch: string) {
    return {
      memberId: person.id,
      name: person.name,
      branch,
      age: ageOn(person.birth, dayOf(this.clock.now())),
      ...this.people.phonesOf(person),
      phoneNote: person.phoneNote,
    };
  }
}

const whatToSay = ({ id, content }: Notice) => ({
  noticeId: id,
  title: content.title,
  summary: content.summary,
  when: content.when,
  place: content.place,
  bring: content.bring,
  question: content.question,
});
