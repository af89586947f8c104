import { RequestKey } from '@wanqing/shared';
import { newRequestKey } from './request-key';

it('mints keys that the server takes, each another', () => {
  const keys = Array.from({ length: 500 }, newRequestKey);
  expect(keys.filter(key => !RequestKey.safeParse(key).success)).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});
