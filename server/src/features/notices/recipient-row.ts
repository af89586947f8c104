import type { Id } from '@wanqing/shared';
import { turn } from './calls.rules.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';

interface Person {
  readonly id: Id;
  readonly unitPath: string;
  readonly name: string;
  readonly phoneSealed: string | null;
  readonly landlineSealed: string | null;
}

/** Somebody a notice goes to, before anything has come of it. */
export const newRecipient = (noticeId: Id, person: Person): NoticeRecipient => ({
  noticeId,
  memberId: person.id,
  unitPath: person.unitPath,
  name: person.name,
  standing: 'call',
  push: 'none',
  readAt: null,
  readVersion: 0,
  relativeReadAt: null,
  answer: null,
  answeredAt: null,
  answeredBy: null,
  callTurn: person.phoneSealed || person.landlineSealed ? turn.first : turn.noNumber,
  callerId: null,
  callOutcome: null,
  calledAt: null,
  callTries: 0,
});
