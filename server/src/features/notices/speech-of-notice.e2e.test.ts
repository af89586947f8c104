import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { noticeAloud } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { noticeContent } from '../../../test/make-announcement.js';
import { makeNotice, to } from '../../../test/make-posted.js';
import { frames, mp3 } from '../../../test/mp3.js';

const hour = 60 * 60_000;

describe('a notice read aloud', () => {
  let app: TestApp;
  let server: Server;
  let asked: string[] = [];
  const working = (response: ServerResponse) => response.setHeader('content-type', 'audio/mpeg').end(mp3(5));
  let answer: (response: ServerResponse) => unknown = working;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      asked.push(JSON.parse(body).input);
      answer(response);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    app = await startApp({
      SPEECH_API_BASE: `http://127.0.0.1:${port}`,
      SPEECH_VOICE: 'zf_xiaoxiao',
      SPEECH_MODEL: 'kokoro',
    });
    // A service that is away is meant here.
    Logger.overrideLogger(false);
  });
  afterAll(async () => {
    await app.stop();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
  beforeEach(() => {
    asked = [];
    answer = working;
  });

  const sent = async () => {
    const member = await app.district.addMember();
    const { api } = await app.newPhone(member.id);
    const noticeId = await makeNotice(app, to(member));
    const show = () => api.notices.show({ params: { noticeId } });
    return { noticeId, api, show, url: (await show()).speechUrl ?? '' };
  };
  const get = (url: string, headers = {}) => fetch(`${app.baseUrl}${url}`, { headers });
  const codeOf = async (response: Response) =>
    ((await response.json()) as { error: { code: string } }).error.code;

  it('is heard under its address, in the words the phone would say itself', async () => {
    const { show, url } = await sent();
    const response = await get(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
    expect(Buffer.from(await response.arrayBuffer()).equals(frames(5))).toBe(true);
    expect(asked.join('')).toBe(noticeAloud(await show()));
    const part = await get(url, { range: 'bytes=0-99' });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 100]);
  });

  it('is made once for all, also for those who ask at the same moment', async () => {
    const { url } = await sent();
    const answers = await Promise.all(Array.from({ length: 8 }, () => get(url)));
    await get(url);
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(asked).toHaveLength(1);
  });

  it('has one address for an hour, and is heard under it for a day', async () => {
    app.clock.set('2026-11-22T01:00:00.000Z');
    const { show, url } = await sent();
    app.clock.advance(hour - 1);
    expect((await show()).speechUrl).toBe(url);
    app.clock.advance(1);
    const later = (await show()).speechUrl ?? '';
    expect(later).not.toBe(url);
    app.clock.advance(24 * hour - 1);
    expect((await get(url)).status).toBe(200);
    app.clock.advance(1);
    expect([(await get(url)).status, (await get(later)).status]).toEqual([404, 200]);
    const untilOf = (address: string) => address.split('?')[1] ?? '';
    expect((await get(url.replace(untilOf(url), untilOf(later)))).status).toBe(404);
  });

  it('has another address once what it says is changed', async () => {
    const { noticeId, show, url } = await sent();
    await app.as('organizer').notices.correct({
      params: { noticeId },
      body: { content: noticeContent({ when: '下午3点' }), version: 1 },
    });
    const { speechUrl } = await show();
    expect(speechUrl).not.toBe(url);
    expect((await get(url)).status).toBe(404);
    expect((await get(speechUrl ?? '')).status).toBe(200);
    expect(asked.join('')).toContain('这条通知改过。');
  });

  it('needs the key, and is silent once the notice was taken back', async () => {
    const { noticeId, show, url } = await sent();
    const other = await sent();
    const keyOf = (address: string) => address.split('/').at(-1)?.split('?')[0] ?? '';
    for (const key of ['A'.repeat(43), keyOf(other.url), keyOf(url).slice(0, 42)])
      expect((await get(url.replace(keyOf(url), key))).status).toBe(404);
    await app.as('organizer').notices.recall({ params: { noticeId }, body: { reason: '不办了' } });
    expect((await get(url)).status).toBe(404);
    expect((await show()).speechUrl).toBeNull();
    expect(asked).toEqual([]);
  });

  it('says so when the service is away, and is there when it is back', async () => {
    const { url } = await sent();
    answer = response => response.writeHead(500).end();
    const away = await get(url);
    expect([away.status, await codeOf(away)]).toEqual([503, 'SPEECH_AWAY']);
    answer = working;
    expect((await get(url)).status).toBe(200);
  });
});
