import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventOf } from '../../push/event.js';
import { LetterReader } from '../../push/letter.js';
import { type Simulator, startSimulator } from '../simulator.js';

const app = { appId: 'wxba5fad812f8e6fb9', appSecret: 'f00dfacef00dfacef00dfacef00dface' };
const openid = 'oAbcdefghijklmnopqrstuvwxy-_';
const now = Date.UTC(2026, 10, 22);
const secrets = { token: 'AAAAA', aesKey: 'a'.repeat(43) };

let simulator: Simulator;
let receiver: Server;
let url: string;
let arrived: Array<{ query: Record<string, string>; body: string; type?: string }> = [];
let answers: Array<{ status?: number; text?: string } | 'cut'> = [];

beforeEach(async () => {
  [arrived, answers] = [[], []];
  simulator = await startSimulator({ ...app, clock: () => now });
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://x').searchParams);
    arrived.push({ query, body, type: request.headers['content-type'] });
    const answer = answers.shift() ?? {};
    if (answer === 'cut') request.socket.destroy();
    else response.writeHead(answer.status ?? 200).end(answer.text ?? 'success');
  });
  await new Promise<void>(resolve => void receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/push`;
});
afterEach(async () => {
  await simulator.close();
  receiver.closeAllConnections();
  await new Promise(resolve => receiver.close(resolve));
});

describe.each(['json', 'xml'] as const)('an event in %s', format => {
  it.each([
    ['sealed', secrets.aesKey],
    ['plain', undefined],
  ])('arrives %s and reads as what happened', async (_how, aesKey) => {
    simulator.pushTo({ url, token: secrets.token, ...(aesKey && { aesKey }), format });
    const delivered = { delivered: true, attempts: 1 };
    expect(await simulator.acceptPopup(openid, ['T1'])).toEqual(delivered);
    expect(await simulator.acceptPopup(openid, ['T1', 'T2'], { answer: 'reject' })).toEqual(delivered);
    expect(await simulator.rejectInSettings(openid, 'T1')).toEqual(delivered);
    const msgid = '1988810812324364291';
    expect(await simulator.reportSent({ openid, templateId: 'T1', msgid })).toEqual(delivered);

    const reader = new LetterReader({ token: secrets.token, aesKey: aesKey ?? null }, app.appId);
    const events = arrived.map(letter => eventOf(reader.open(letter, new Date(now)).message));
    const popup = { openid, createdAt: new Date(now), name: 'subscribe_msg_popup_event' };
    const answered = (templateId: string, status: string) => ({ templateId, status, popupScene: '0' });
    expect(events).toEqual([
      { ...popup, lists: [answered('T1', 'accept')] },
      { ...popup, lists: [answered('T1', 'reject'), answered('T2', 'reject')] },
      { ...popup, name: 'subscribe_msg_change_event', lists: [{ templateId: 'T1', status: 'reject' }] },
      {
        ...popup,
        name: 'subscribe_msg_sent_event',
        lists: [{ templateId: 'T1', msgId: msgid, errorCode: '0', errorStatus: 'success' }],
      },
    ]);
    expect(arrived.every(({ body }) => body.includes('TemplateId') === !aesKey)).toBe(true);
    expect(arrived[0]?.type).toBe(format === 'xml' ? 'text/xml' : 'application/json');
  });
});

describe('a push', () => {
  beforeEach(() => simulator.pushTo({ url, ...secrets }));

  it('is repeated unchanged until it is answered', async () => {
    answers = [{ status: 500 }, 'cut', { text: 'later' }, { text: '' }];
    expect(await simulator.acceptPopup(openid, ['T1'])).toEqual({ delivered: true, attempts: 4 });
    expect(new Set(arrived.map(letter => JSON.stringify(letter))).size).toBe(1);
  });

  it('is given up after three repeats, and then nothing is pushed for a minute', async () => {
    answers = Array(4).fill({ status: 503 });
    expect(await simulator.acceptPopup(openid, ['T1'])).toEqual({ delivered: false, attempts: 4 });
    expect(await simulator.acceptPopup(openid, ['T1'])).toEqual({ delivered: false, attempts: 0 });
    simulator.advance(60_000);
    expect(await simulator.acceptPopup(openid, ['T1'])).toEqual({ delivered: true, attempts: 1 });
    expect(simulator.credits(openid, 'T1')).toBe(3);
  });

  it('goes nowhere without an address', async () => {
    simulator.pushTo(undefined);
    expect(await simulator.acceptPopup(openid, ['T1'])).toEqual({ delivered: false, attempts: 0 });
    expect(arrived).toEqual([]);
  });
});
