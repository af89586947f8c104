import type { DeskPerson } from '@wanqing/shared';
import { afterFind, afterScan, askOf, type Sought, subjectOf } from './door.rules';

const person = (id: string): DeskPerson => ({
  id,
  name: '王秀英',
  branch: { id: 'B', name: '第一支部' },
  age: 82,
  phoneLast4: '0427',
  invited: true,
  cameAt: null,
});
const wang = person('W');
const li = person('L');
const phone = { id: 'C', digits: '2718' };
const digits: Sought = { by: 'digits', digits: '0427' };
const name: Sought = { by: 'name', name: '王' };
const claim = { id: 'C' };

describe('a scan at the desk', () => {
  const card = 'https://wanqing.example/k/7g2k4m9qx3zpabcd';
  const rescue = 'https://wanqing.example/r/7g2k4m9qx3zpabcd';
  it.each([
    [card, { do: 'check-in', subject: { by: 'card', scanned: card } }],
    [rescue, { do: 'open-phone', code: rescue }],
    ['https://wanqing.example/p/7g2k4m9qx3zpabcd', { do: 'wrong-code', code: 'poster' }],
    ['https://wanqing.example/s/7g2k4m9qx3zpabcd', { do: 'wrong-code', code: 'poster' }],
    ['6901234567892', { do: 'wrong-code', code: 'unknown' }],
  ])('%s', (scanned, step) => {
    expect(afterScan(scanned)).toEqual(step);
  });
});

describe('people found at the desk', () => {
  it.each([
    [
      'one under four digits is checked in at once',
      digits,
      [wang],
      null,
      null,
      { do: 'check-in', subject: { by: 'last4', memberId: 'W' } },
    ],
    [
      'several are shown',
      digits,
      [wang, li],
      null,
      null,
      { do: 'choose', people: [wang, li], phoneToo: false },
    ],
    [
      'a phone with the same digits is shown beside them',
      digits,
      [wang],
      claim,
      null,
      { do: 'choose', people: [wang], phoneToo: true },
    ],
    ['a phone alone is opened', digits, [], claim, null, { do: 'open-phone', code: '0427' }],
    ['nobody', digits, [], null, null, { do: 'nobody' }],
    ['a name is always picked', name, [wang], null, null, { do: 'choose', people: [wang], phoneToo: false }],
    ['a name has no phone beside it', name, [], claim, null, { do: 'nobody' }],
    [
      'a phone is given only after a look at the name',
      digits,
      [wang],
      null,
      phone,
      { do: 'choose', people: [wang], phoneToo: false },
    ],
    ['one phone is dealt with at a time', digits, [], claim, phone, { do: 'nobody' }],
  ])('%s', (_, sought, items, waits, waiting, step) => {
    expect(afterFind(sought, { items, claim: waits }, waiting)).toEqual(step);
  });

  it.each([
    ['by digits', digits, null, { by: 'last4', memberId: 'W' }],
    ['by name', name, null, { by: 'name', memberId: 'W' }],
    ['for a phone', name, phone, { by: 'rescue', claimId: 'C', memberId: 'W' }],
  ])('a pick %s', (_, sought, waiting, subject) => {
    expect(subjectOf('W', sought, waiting)).toEqual(subject);
  });
});

it.each([
  ['王', { by: 'name', name: '王' }],
  [' 欧阳龑 ', { by: 'name', name: '欧阳龑' }],
  ['𬭎', { by: 'name', name: '𬭎' }],
  ['wang', null],
  ['王xiu', null],
  ['', null],
  ['042', null],
  ['0427', { by: 'digits', digits: '0427' }],
])('%s in the box asks for %p', (text, ask) => {
  expect(askOf(text)).toEqual(ask);
});
