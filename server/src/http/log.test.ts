import { QueryFailedError } from 'typeorm';
import { loggable } from './log.js';

const phone = '13900006688';

describe('an error in the log', () => {
  it('of the database says its code and place, and nothing of the row', () => {
    const driverError = Object.assign(new Error(`Duplicate entry '王秀英-${phone}' for key 'uq'`), {
      code: 'ER_DUP_ENTRY',
      errno: 1062,
      sql: `INSERT INTO members VALUES ('${phone}')`,
      sqlMessage: `Duplicate entry '${phone}'`,
    });
    const failed = new QueryFailedError('INSERT INTO members VALUES (?)', [phone], driverError);
    expect(JSON.stringify(failed)).toContain(phone);
    expect(loggable(failed)).toMatchObject({ type: 'QueryFailedError', code: 'ER_DUP_ENTRY', errno: 1062 });
    expect(JSON.stringify(loggable(failed))).not.toMatch(/139|王秀英|INSERT/);
    expect(JSON.stringify(loggable(driverError))).not.toMatch(/139|王秀英|INSERT/);
  });

  it('of our own keeps its message', () => {
    expect(loggable(new TypeError('x is not a function'))).toMatchObject({
      message: 'x is not a function',
      stack: expect.stringContaining('log.test'),
    });
  });
});
