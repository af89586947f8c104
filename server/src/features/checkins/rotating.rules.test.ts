import { randomBytes } from 'node:crypto';
import { Cipher } from '../../kernel/cipher.js';
import { base32 } from '../../kernel/ids.js';
import { checkRotating, readRotating, stepMs, stepOf, writeRotating } from './rotating.rules.js';

const cipher = new Cipher(randomBytes(32));
const macFor = (session: string) => (step: number) => base32(cipher.sign(session, String(step)), 10);
const now = new Date('2026-11-22T01:00:10.000Z');
const codeAt = (steps: number, session = 'A') => {
  const step = stepOf(now) + steps;
  return { shortCode: 'abcdefgh', step, mac: macFor(session)(step) };
};

describe('rotating codes', () => {
  it('come back whole from the link', () => {
    const { shortCode, step, mac } = codeAt(0);
    expect(readRotating(writeRotating(shortCode, step, mac))).toEqual({ shortCode, step, mac });
  });

  it.each([
    '',
    'abcdefgh',
    'abcdefgh-1',
    'abcdefgh-1-short',
    'abcdefgh--0123456789',
    'abcdefgh-1-0123456789-x',
  ])('%j is none', code => {
    expect(readRotating(code)).toBeNull();
  });

  it.each([
    [-3, false],
    [-2, true],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('%i steps from now: current is %s, genuine always', (steps, current) => {
    expect(checkRotating(codeAt(steps), macFor('A'), [now])).toEqual({ genuine: true, current });
  });

  it('counts from any of the moments given', () => {
    const earlier = new Date(now.getTime() - 60 * stepMs);
    expect(checkRotating(codeAt(-60), macFor('A'), [now, earlier]).current).toBe(true);
  });

  it('of another session is none of ours', () => {
    expect(checkRotating(codeAt(0, 'B'), macFor('A'), [now])).toEqual({ genuine: false, current: false });
  });

  it('refuses every single changed bit of the MAC and a changed step', () => {
    const code = codeAt(0);
    const forged = [...code.mac].flatMap((_, place) =>
      [1, 2, 4, 8, 16, 32, 64].map(bit => {
        const characters = [...code.mac];
        characters[place] = String.fromCharCode(code.mac.charCodeAt(place) ^ bit);
        return characters.join('');
      }),
    );
    expect(forged.filter(mac => checkRotating({ ...code, mac }, macFor('A'), [now]).genuine)).toEqual([]);
    expect(checkRotating({ ...code, step: code.step + 1 }, macFor('A'), [now]).genuine).toBe(false);
  });
});
