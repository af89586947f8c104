import { Phone } from '@wanqing/shared';
import { ageOn } from '../members/age.rules.js';
import { personAt } from './people.rules.js';

const today = '2026-11-22';
const people = Array.from({ length: 240 }, (_, serial) => personAt(serial, today));

describe('the invented people', () => {
  it('are 62 to 95 years old', () => {
    const ages = people.map(({ birth }) => ageOn(birth ?? null, today) ?? 0);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(62);
    expect(Math.max(...ages)).toBeLessThanOrEqual(95);
    expect(new Set(ages).size).toBeGreaterThan(30);
  });

  it('have numbers that a form would take', () => {
    for (const { phone, landline } of people)
      for (const number of [phone, landline]) if (number) expect(Phone.safeParse(number).success).toBe(true);
  });

  it('share a number only as a couple, whose two are man and woman', () => {
    const byPhone = new Map<string, typeof people>();
    for (const person of people)
      if (person.phone) byPhone.set(person.phone, [...(byPhone.get(person.phone) ?? []), person]);
    const shared = [...byPhone.values()].filter(sharing => sharing.length > 1);
    expect(shared.length).toBe(30);
    for (const sharing of shared)
      expect(sharing.map(({ gender }) => gender).sort()).toEqual(['female', 'male']);
  });

  it.each([
    ['no number at all', people.filter(({ phone, landline }) => !phone && !landline)],
    ['a landline alone', people.filter(({ phone, landline }) => !phone && landline)],
    ['a rare character', people.filter(({ name }) => /[䶮㛃龑𬭎]/u.test(name))],
    ['a name of eight characters', people.filter(({ name }) => [...name].length === 8)],
    ['a birth known to the year', people.filter(({ birth }) => birth?.length === 4)],
  ])('include some with %s', (_, some) => {
    expect(some.length).toBeGreaterThan(1);
  });
});
