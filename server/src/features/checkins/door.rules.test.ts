import { arrivalOf, attendantMayUndo, grantOf, isOpen, momentsFor, outcomeAt } from './door.rules.js';

const at = (time: string, day = '2026-11-22') => new Date(`${day}T${time}+08:00`);
const session = { opensAt: at('08:30:00.000'), endsAt: at('11:00:00.000') };
const now = at('09:00:00.000');

describe('the window', () => {
  it.each([
    ['08:29:59.999', false],
    ['08:30:00.000', true],
    ['11:00:00.000', true],
    ['11:00:00.001', false],
  ])('%s is in it: %s', (time, open) => {
    expect(isOpen(session, at(time))).toBe(open);
  });
});

describe('the arrival', () => {
  it.each([
    ['is now where the phone does not say', undefined, '09:00:00.000'],
    ['is when the phone scanned', '08:40:00.000', '08:40:00.000'],
    ['is two hours back at most', '07:00:00.000', '07:00:00.000'],
    ['is now for what is older', '06:59:59.999', '09:00:00.000'],
    ['is now for a clock a minute ahead', '09:01:00.000', '09:00:00.000'],
    ['is now for a clock that is wrong', '09:30:00.000', '09:00:00.000'],
  ])('%s', (_, scannedAt, expected) => {
    expect(arrivalOf(now, scannedAt ? at(scannedAt) : undefined)).toEqual(at(expected));
  });
});

describe('the grant of a phone that was not recognised', () => {
  it.each([
    ['none', [], null],
    ['its first scan', [at('08:50:00.000'), at('08:45:00.000')], at('08:45:00.000')],
    ['not one before check-in opened', [at('08:00:00.000'), at('08:50:00.000')], at('08:50:00.000')],
    ['not one of another day', [at('08:50:00.000', '2026-11-21')], null],
  ])('%s', (_, scans, expected) => {
    expect(grantOf(session, scans, now)).toEqual(expected);
  });

  it('lapses after twelve hours', () => {
    const scans = [at('09:00:00.000')];
    expect(grantOf(session, scans, at('21:00:00.000'))).toEqual(at('09:00:00.000'));
    expect(grantOf(session, scans, at('21:00:00.001'))).toBeNull();
  });
});

describe('the answer at the door', () => {
  const guest = { invited: true, mayWalkIn: false };
  const stranger = { invited: false, mayWalkIn: false };
  const walkIn = { invited: false, mayWalkIn: true };
  const facts = { cancelled: false, codeIsGood: true, session, at: now, person: guest };
  const early = at('08:00:00.000');
  const late = at('12:00:00.000');

  it.each([
    ['CHECKED_IN', facts],
    ['CHECKED_IN', { ...facts, person: walkIn }],
    ['NOT_INVITED', { ...facts, person: stranger }],
    ['NOT_RECOGNISED', { ...facts, person: null }],
    ['NOT_OPEN_YET', { ...facts, at: early }],
    ['NOT_OPEN_YET', { ...facts, at: early, person: null }],
    ['CLOSED', { ...facts, at: late }],
    ['CLOSED', { ...facts, at: late, person: null }],
    ['CODE_EXPIRED', { ...facts, codeIsGood: false }],
    ['CODE_EXPIRED', { ...facts, codeIsGood: false, person: null }],
    ['CANCELLED', { ...facts, cancelled: true }],
    ['CANCELLED', { ...facts, cancelled: true, codeIsGood: false, at: late, person: null }],
  ])('%s', (outcome, given) => {
    expect(outcomeAt(given)).toBe(outcome);
  });
});

it('leaves an attendant ten minutes', () => {
  expect(attendantMayUndo(at('08:50:00.000'), now)).toBe(true);
  expect(attendantMayUndo(at('08:49:59.999'), now)).toBe(false);
});

describe('a code of the big screen', () => {
  const now = new Date('2026-11-22T01:00:00.000Z');
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

  it.each([
    [0, 2],
    [120, 2],
    [121, 1],
    [7200, 1],
  ])('scanned %s s ago by the phone’s word is judged at %s moments', (seconds, moments) => {
    expect(momentsFor(now, ago(seconds))).toHaveLength(moments);
  });
});
