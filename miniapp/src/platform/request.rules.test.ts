import { fileNameOf, headersOf, jsonOf, textOf } from './request.rules';

const request = { method: 'POST', path: '/api/x', expects: 'json' } as const;

it.each([
  ['no body, no session', undefined, null, {}],
  ['a session', undefined, 't', { authorization: 'Bearer t' }],
  ['JSON', { a: 1 }, null, { 'content-type': 'application/json' }],
  ['a file', new Uint8Array(1), null, { 'content-type': 'application/octet-stream' }],
])('says in the headers: %s', (_, body, token, headers) => {
  expect(headersOf({ ...request, body }, token)).toEqual(headers);
});

it.each([
  ["attachment; filename*=UTF-8''%E7%AD%BE%E5%88%B0%E8%A1%A8.xlsx", '签到表.xlsx'],
  ['attachment; filename="sheet.csv"', 'sheet.csv'],
  [undefined, '文件'],
])('names the file of %s', (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});

it.each(['签到', '䶮㛃龑', '𬭎', 'plain'])('reads %s from its bytes', text => {
  expect(textOf(new Uint8Array(Buffer.from(text)))).toBe(text);
});

it.each([
  ['{"a":1}', { a: 1 }],
  ['', null],
  ['<html>502</html>', null],
])('takes %s for JSON or for nothing', (text, value) => {
  expect(jsonOf(text)).toEqual(value);
});
