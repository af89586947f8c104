import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { frames, mp3 } from '../../test/mp3.js';
import { HttpSpeech, type SpeechConfig } from './http.speech.js';
import { NoSpeech } from './no.speech.js';

// Faults are meant here; what is logged of them would only hide what is not.
beforeAll(() => Logger.overrideLogger(false));

const away = { code: 'SPEECH_AWAY' };

describe('a speech service', () => {
  let server: Server;
  let asked: { url?: string; authorization?: string; body: Record<string, string> }[];
  let answer: (response: ServerResponse) => unknown;

  beforeEach(async () => {
    asked = [];
    answer = response => response.setHeader('content-type', 'audio/mpeg').end(mp3(5));
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      asked.push({ url: request.url, authorization: request.headers.authorization, body: JSON.parse(body) });
      answer(response);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const speech = (wrong: Partial<SpeechConfig> = {}, timeoutMs?: number) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new HttpSpeech(
      { base, voice: 'zf_xiaoxiao', model: 'kokoro', key: 'sk-test', ...wrong },
      timeoutMs,
    );
  };

  it('is asked as OpenAI describes it', async () => {
    expect(Buffer.from(await speech().speak('明天开会。')).equals(frames(5))).toBe(true);
    const body = { model: 'kokoro', voice: 'zf_xiaoxiao', input: '明天开会。', response_format: 'mp3' };
    expect(asked).toEqual([{ url: '/v1/audio/speech', authorization: 'Bearer sk-test', body }]);
  });

  it('may be named with /v1 and need no key', async () => {
    const { port } = server.address() as AddressInfo;
    await speech({ base: `http://127.0.0.1:${port}/v1`, key: null }).speak('好');
    expect(asked).toMatchObject([{ url: '/v1/audio/speech', authorization: undefined }]);
  });

  it('gets a long text in pieces, and the sounds become one', async () => {
    const text = '请大家带好老花镜和水杯，提前十分钟到。'.repeat(60);
    expect(Buffer.from(await speech().speak(text)).equals(frames(15))).toBe(true);
    expect(asked.map(({ body }) => body.input).join('')).toBe(text);
  });

  it.each<[string, (response: ServerResponse) => unknown]>([
    ['fails', response => response.writeHead(500).end('{"error":"out of memory"}')],
    ['refuses the key', response => response.writeHead(401).end('{}')],
    ['sends elsewhere', response => response.writeHead(307, { location: '/other' }).end()],
    ['answers with words', response => response.end('{"error":"overloaded"}')],
    ['answers with another sound', response => response.end(Buffer.from('RIFF....WAVEfmt '))],
    ['answers with nothing', response => response.end()],
    ['breaks off', response => response.writeHead(200).write(mp3(5), () => response.destroy())],
    ['hangs', () => undefined],
    ['hangs half-way', response => response.writeHead(200).write(mp3(5))],
    ['never ends', response => response.end(Buffer.concat([mp3(5), Buffer.alloc(5 * 1024 * 1024)]))],
  ])('is away when it %s', async (_, fault) => {
    answer = fault;
    await expect(speech({}, 300).speak('明天开会。')).rejects.toMatchObject(away);
  });

  it('is away when nobody listens, and asked nothing where there is nothing to say', async () => {
    await expect(speech({ base: 'http://127.0.0.1:1' }).speak('好')).rejects.toMatchObject(away);
    await expect(speech().speak(' …… ')).rejects.toMatchObject(away);
    expect(asked).toEqual([]);
  });
});

it('without a service there is no speech', async () => {
  expect(new NoSpeech().available).toBe(false);
  await expect(new NoSpeech().speak()).rejects.toMatchObject(away);
});
