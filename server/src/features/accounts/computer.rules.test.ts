import { computerCode } from './computer.rules.js';

describe('the digits of a computer', () => {
  it.each([
    ['0042', [0, 0, 0, 0], '004200'],
    ['0042', [0, 0, 0, 107], '004207'],
    ['9999', [255, 255, 255, 255], '999995'],
  ])('%s and %j are %s', (digits, bytes, code) => {
    expect(computerCode(digits, Buffer.from(bytes))).toBe(code);
  });
});
