import * as z from 'zod/mini';

/** "o" and 27 of A-Z a-z 0-9 _ -. */
const shape = /^o[\w-]{27}$/;

export const isOpenid = (value: unknown): value is string => typeof value === 'string' && shape.test(value);
export const Openid = z.string().check(z.regex(shape, 'openid is "o" and 27 of A-Z a-z 0-9 _ -'));
