import type { SignupVia } from '@wanqing/shared';
import type { Signup } from '../seats/signup.entity.js';
import type { SignupHappening } from '../seats/signup-event.entity.js';
import { gathered, type Told, tellings } from './telling.rules.js';

const now = new Date('2026-11-22T01:00:00.000Z');
const earlier = new Date('2026-11-20T01:00:00.000Z');

const happened = (
  what: SignupHappening,
  via: SignupVia,
  {
    account = 'phone',
    key = 'request' as string | null,
    joinedAt = now,
    id = 'a',
    answerBy = null as Date | null,
  } = {},
): Told => ({
  what,
  signup: { id, memberId: id, joinedAt, stateAt: now, answerBy } as Signup,
  actor: { accountId: account || null, byName: null, via },
  reason: null,
  requestKey: key,
});
const system = { account: '', key: null };

describe('who is told what', () => {
  it.each<[string, Told, string]>([
    ['what one has just done oneself', happened('confirmed', 'self'), ''],
    ['an answer of one’s own', happened('accepted', 'self'), ''],
    ['leaving oneself', happened('left', 'self'), ''],
    ['signed up by family', happened('confirmed', 'family'), 'confirmed family'],
    ['queued by family', happened('waiting', 'family'), 'waiting family'],
    ['signed up at the counter', happened('requested', 'desk'), 'requested desk'],
    ['taken along', happened('confirmed', 'companion', { key: null }), 'confirmed companion'],
    [
      'accepted by the one one comes with',
      happened('accepted', 'self', { key: null }),
      'confirmed companion',
    ],
    ['left with the other', happened('left', 'self', { key: null }), 'left companion'],
    ['left by the relative of the other', happened('left', 'family', { key: null }), 'left companion'],
    ['accepted by staff after a call', happened('accepted', 'desk'), 'confirmed desk'],
    ['declined by family', happened('declined', 'family'), 'declined family'],
    ['a seat that came free', happened('offered', 'self', { ...system, joinedAt: earlier }), 'offered turn'],
    [
      'a seat in an approved course',
      happened('requested', 'self', { ...system, joinedAt: earlier }),
      'requested turn',
    ],
    [
      'a seat at the end',
      happened('confirmed', 'lottery', { ...system, joinedAt: earlier }),
      'confirmed turn',
    ],
    ['drawn', happened('confirmed', 'lottery', system), 'confirmed lottery'],
    ['not drawn: the draw tells', happened('waiting', 'lottery', system), ''],
    ['said yes to', happened('approved', 'desk'), 'confirmed approved'],
    ['said no to', happened('refused', 'desk'), 'refused desk'],
    ['taken off the list', happened('removed', 'desk'), 'removed desk'],
    ['not answered', happened('lapsed', 'self', { ...system, joinedAt: earlier }), 'lapsed turn'],
    ['no seat at the end', happened('closed', 'self', { ...system, joinedAt: earlier }), 'closed turn'],
    ['let in at the door: there', happened('standby', 'desk', system), ''],
  ])('%s', (_, told, expected) => {
    expect(
      tellings([told])
        .map(({ message, cause }) => `${message} ${cause}`)
        .join(),
    ).toBe(expected);
  });

  it('in one go where the words are the same', () => {
    const later = new Date('2026-11-24T01:00:00.000Z');
    const offered = (id: string, answerBy: Date) =>
      happened('offered', 'self', { ...system, id, answerBy, joinedAt: earlier });
    const groups = gathered(tellings([offered('a', now), offered('b', later), offered('c', now)]));
    expect(groups.map(group => group.map(({ told }) => told.signup.id))).toEqual([['a', 'c'], ['b']]);
  });
});
