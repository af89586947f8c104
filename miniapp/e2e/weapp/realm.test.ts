import { Realm } from './realm.js';
import { known } from './wx-names.js';

const realm = new Realm({}, error => {
  throw error;
});
afterAll(() => realm.close());

const absent = ['window', 'document', 'fetch', 'URL', 'URLSearchParams', 'AbortController', 'TextEncoder'];
const absentToo = ['TextDecoder', 'crypto', 'structuredClone', 'process', 'Buffer', 'Intl', 'WebAssembly'];

it.each([...absent, ...absentToo])('has no %s', name => {
  expect(realm.run(`typeof ${name}`)).toBe('undefined');
});

it.each([
  ['eval', `eval('1 + 1')`],
  ['Function', `new Function('return 1')()`],
  ['a constructor reached sideways', `(() => {}).constructor('return 1')()`],
])('runs no text as code: %s', (_, code) => {
  expect(realm.run(code)).toBeUndefined();
});

it('answers the one text that WeChat answers', () => {
  expect(realm.run(`new Function('return this')() === globalThis`)).toBe(true);
});

it.each(['Object.hasOwn', '[].at', '[].findLast', `''.replaceAll`, 'Promise.any'])(
  'is too old for %s',
  code => {
    expect(realm.run(`typeof ${code}`)).toBe('undefined');
  },
);

it('knows the names of all of WeChat', () => {
  expect(known()).toEqual(
    expect.arrayContaining(['request', 'getLocation', 'createInnerAudioContext', 'login']),
  );
});
