import fc from 'fast-check';
import { ageOn } from '../members/age.rules.js';
import { birthRange, within } from './audience.rules.js';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const birth = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
const bound = fc.option(fc.integer({ min: 18, max: 120 }));

describe('births of an age', () => {
  it('are those whose age lies between the bounds', () => {
    fc.assert(
      fc.property(birth, day, bound, bound, (born, today, ageFrom, ageTo) => {
        const range = birthRange({ ageFrom, ageTo }, today);
        if (!range) return ageFrom === null && ageTo === null;
        const age = ageOn(born, today);
        const fits = age !== null && age >= (ageFrom ?? 0) && age <= (ageTo ?? Number.POSITIVE_INFINITY);
        return (born <= range.until && (range.after === null || born > range.after)) === fits;
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [70, null, { until: '1956-11-22', after: null }, 'seventy and older'],
    [null, 60, { until: '2026-11-22', after: '1965-11-22' }, 'up to sixty, and born already'],
    [70, 70, { until: '1956-11-22', after: '1955-11-22' }, 'seventy exactly'],
    [null, null, null, 'any'],
  ])('from %s to %s: %s, %s', (ageFrom, ageTo, range, _why) => {
    expect(birthRange({ ageFrom, ageTo }, '2026-11-22')).toEqual(range);
  });
});

describe('parts of the tree within scopes', () => {
  it.each([
    [['/a/b/'], ['/a/'], ['/a/b/'], 'a branch of the scope'],
    [['/a/'], ['/a/b/', '/a/c/'], ['/a/b/', '/a/c/'], 'more than the scope'],
    [['/a/'], ['/b/'], [], 'elsewhere'],
    [['/a/b/'], [], [], 'no scope at all'],
    [['/a/b/', '/a/'], ['/a/'], ['/a/b/', '/a/'], 'one inside the other'],
  ])('%j within %j are %j: %s', (paths, scopes, found, _why) => {
    expect(within(paths, scopes)).toEqual(found);
  });
});
