import { DomainError } from '../kernel/domain-error.js';
import { errorName } from './error-name.rules.js';

const withCode = (error: Error, more: object) => Object.assign(error, more);

describe('the name under which an error is kept', () => {
  it.each([
    [new DomainError('CARD_UNKNOWN'), 'DomainError CARD_UNKNOWN'],
    [new TypeError('王秀英 is not a function'), 'TypeError'],
    [withCode(new Error('connect 10.0.0.3'), { code: 'ECONNRESET' }), 'Error ECONNRESET'],
    [
      withCode(new Error('Duplicate entry 13900000001'), { driverError: { code: 'ER_DUP_ENTRY' } }),
      'Error ER_DUP_ENTRY',
    ],
    [withCode(new Error('x'), { code: '13900000001 王' }), 'Error'],
    ['王秀英', 'string'],
    [undefined, 'undefined'],
  ])('%s', (error, name) => {
    expect(errorName(error)).toBe(name);
  });
});
