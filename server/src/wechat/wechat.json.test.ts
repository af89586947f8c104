import { parseReply } from './wechat.json.js';

describe('parseReply', () => {
  it.each([
    ['a 64-bit msgid', '{"msgid":1988810812324364291}', { msgid: '1988810812324364291' }],
    ['the largest exact integer', '{"n":9007199254740991}', { n: 9007199254740991 }],
    ['the first inexact integer', '{"n":9007199254740992}', { n: '9007199254740992' }],
    ['a negative one', '{"n":-1988810812324364291}', { n: '-1988810812324364291' }],
    ['big integers in lists', '{"n":[1988810812324364291, 2]}', { n: ['1988810812324364291', 2] }],
    ['digits inside a string', '{"s":"id 1988810812324364291"}', { s: 'id 1988810812324364291' }],
    ['escaped quotes before digits', '{"s":"a\\"1988810812324364291\\\\"}', { s: 'a"1988810812324364291\\' }],
    ['decimals and exponents', '{"a":0.1234567890123456789,"b":1e21}', { a: 0.12345678901234568, b: 1e21 }],
    ['a small errcode', '{"errcode":-1,"errmsg":"system error"}', { errcode: -1, errmsg: 'system error' }],
  ])('keeps %s', (_what, text, expected) => {
    expect(parseReply(text)).toEqual(expected);
  });

  it.each([['<html>'], [''], ['[1]'], ['null'], ['"x"'], ['{"session_key":"abc']])('refuses %s', text => {
    expect(parseReply(text)).toBeUndefined();
  });
});
