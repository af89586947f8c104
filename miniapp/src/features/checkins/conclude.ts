import type { DeskPerson, DeskResult, DeskSubject } from '@wanqing/shared';
import { api } from '../../api';
import { type Ask, afterFind, afterScan, type Sought, type Step, type WaitingPhone } from './door.rules';

/** What the desk shows after a step. */
export type Shown =
  | { readonly kind: 'result'; readonly result: DeskResult; readonly subject: DeskSubject }
  | {
      readonly kind: 'choose';
      readonly people: readonly DeskPerson[];
      readonly phoneToo: boolean;
      readonly sought: Sought;
    }
  | { readonly kind: 'nobody'; readonly sought: Sought }
  | { readonly kind: 'phone'; readonly phone: WaitingPhone }
  | { readonly kind: 'wrong-code'; readonly code: 'poster' | 'unknown' };

/** The session, and the phone that is being recognised, if one is. */
export interface Where {
  readonly sessionId: string;
  readonly phone: WaitingPhone | null;
}

/** Asks the server what is needed for one thing the attendant did; a repeat of `requestKey` is one check-in. */
export async function conclude(ask: Ask, where: Where, requestKey: string): Promise<Shown> {
  if (ask.by === 'pick') return checkIn(ask.subject, where, requestKey, ask.anyway);
  if (ask.by === 'scan') return follow(afterScan(ask.scanned), ask, where, requestKey);
  if (ask.by === 'phone') return openPhone(ask.code, where, requestKey);
  const query = ask.by === 'digits' ? { digits: ask.digits } : { name: ask.name };
  const found = await api.checkins.deskFind({ params: { sessionId: where.sessionId }, query });
  return follow(afterFind(ask, found, where.phone), ask, where, requestKey);
}

async function follow(
  step: Step,
  ask: Exclude<Ask, { by: 'pick' | 'phone' }>,
  where: Where,
  requestKey: string,
): Promise<Shown> {
  if (step.do === 'check-in') return checkIn(step.subject, where, requestKey);
  if (step.do === 'open-phone') return openPhone(step.code, where, requestKey);
  if (step.do === 'wrong-code') return { kind: 'wrong-code', code: step.code };
  const sought = ask as Sought;
  if (step.do === 'nobody') return { kind: 'nobody', sought };
  return { kind: 'choose', people: step.people, phoneToo: step.phoneToo, sought };
}

/** A phone that was recognised before is its owner's, who may be of another branch: they are checked in at once. */
async function openPhone(code: string, where: Where, requestKey: string): Promise<Shown> {
  const { id, digits, member, recognised } = await api.accounts.findClaim({ query: { code } });
  if (!recognised) return { kind: 'phone', phone: { id, digits } };
  if (!member) return checkIn({ by: 'card', scanned: code }, where, requestKey);
  return checkIn({ by: 'rescue', claimId: id, memberId: member.id }, where, requestKey);
}

async function checkIn(
  subject: DeskSubject,
  { sessionId }: Where,
  requestKey: string,
  anyway?: true,
): Promise<Shown> {
  const result = await api.checkins.deskCheckIn({
    params: { sessionId },
    body: { subject, requestKey, anyway },
  });
  return { kind: 'result', result, subject };
}
