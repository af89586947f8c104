import { addressOf } from './address';

const globals = globalThis as { API_BASE?: string };

it.each([
  [
    'https://wanqing.example',
    '/api/files/1/original?until=9&key=k',
    'https://wanqing.example/api/files/1/original?until=9&key=k',
  ],
  ['', '/api/files/1/preview', '/api/files/1/preview'],
  ['https://wanqing.example', 'https://elsewhere.example/a.jpg', 'https://elsewhere.example/a.jpg'],
  ['https://wanqing.example', 'data:image/png;base64,AA', 'data:image/png;base64,AA'],
])('from a device whose server is 「%s」, %s is %s', (base, path, expected) => {
  globals.API_BASE = base;
  expect(addressOf(path)).toBe(expected);
});
