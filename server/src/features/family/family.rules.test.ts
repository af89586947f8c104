import { familyConsent } from '@wanqing/shared';
import type { Viewer } from '../../kernel/viewer.js';
import { agreesToSignUp, expectAnother, freePlace, isFresh, isOpen, maySay, sideOf } from './family.rules.js';

const now = new Date('2026-11-22T01:00:00.000Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const elderId = 'elder';

describe('a code for a relative', () => {
  it.each([
    ['in its last minute', elderId, 1, familyConsent.version, true, false],
    ['with an hour left', elderId, 60, familyConsent.version, true, true],
    ['with less than an hour left', elderId, 59, familyConsent.version, true, false],
    ['at its end', elderId, 0, familyConsent.version, false, false],
    ['used or replaced', null, 600, familyConsent.version, false, false],
    ['for a text since changed', elderId, 600, '2020-01', false, false],
  ])('%s', (_, openFor, minutes, consentVersion, open, fresh) => {
    const invite = { elderId, openFor, consentVersion, expiresAt: inMinutes(minutes) };
    expect([isOpen(invite, now), isFresh(invite, now)]).toEqual([open, fresh]);
  });

  it.each([
    [[], 1],
    [[1], 2],
    [[1, 3], 2],
    [[2, 3, null], 1],
  ])('finds the first place free beside %j', (taken, place) => {
    expect(freePlace(taken)).toBe(place);
  });

  it.each([
    ['2026-11', false],
    ['2026-12', true],
    [familyConsent.version, true],
    ['2027-01', true],
  ])('of the text of %s lets the relative sign up: %s', (version, may) => {
    expect(agreesToSignUp(version)).toBe(may);
  });

  it('finds no fourth place', () => {
    expect(() => freePlace([3, 1, 2])).toThrow(
      expect.objectContaining({ code: 'FAMILY_FULL', details: { count: 3 } }),
    );
  });
});

const viewer = (overrides: Partial<Viewer> = {}): Viewer => ({
  ...{ accountId: 'phone', sessionId: 'session', member: null, roles: [] },
  ...overrides,
});
const member = (id: string) => ({ id, name: '', kind: 'member' as const, unitId: 'b', unitPath: '/r/b/' });
const organizerOf = (unitPath: string) => [{ role: 'organizer' as const, unitId: 'u', unitPath }];

describe('who somebody is to a link', () => {
  const link = { elderId, liveAccountId: 'relatives-phone' };
  it.each([
    ['the elder', viewer({ member: member(elderId) }), 'elder'],
    ['the elder who organizes too', viewer({ member: member(elderId), roles: organizerOf('/r/') }), 'elder'],
    ['the relative', viewer({ accountId: 'relatives-phone' }), 'relative'],
    ['an organizer of the elder', viewer({ roles: organizerOf('/r/') }), 'office'],
    ['an organizer of others', viewer({ roles: organizerOf('/r/c/') }), null],
    ['a desk attendant', viewer({ roles: [{ role: 'desk', unitId: 'u', unitPath: '/r/' }] }), null],
    ['a stranger', viewer(), null],
  ])('%s', (_, who, side) => {
    expect(sideOf(who, link, '/r/b/')).toBe(side);
  });

  it.each([
    ['elder', true],
    ['office', true],
    ['relative', false],
    [null, false],
  ] as const)('%s decides whether the relative signs up: %s', (side, may) => {
    expect(maySay(side)).toBe(may);
  });

  it('knows the relative of an ended link no more', () => {
    expect(
      sideOf(viewer({ accountId: 'relatives-phone' }), { elderId, liveAccountId: null }, '/r/b/'),
    ).toBeNull();
  });

  it('refuses the elder’s own phone', () => {
    const own = viewer({ member: member(elderId) });
    expect(() => expectAnother(own, { elderId })).toThrow(expect.objectContaining({ code: 'FAMILY_SELF' }));
    expect(() => expectAnother(viewer(), { elderId })).not.toThrow();
  });
});
