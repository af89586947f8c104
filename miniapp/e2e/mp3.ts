import { createServer } from 'node:http';

/** One frame of MPEG 1 layer III, 128 kbit/s at 44.1 kHz, and nothing in it. */
function silence(): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return frame;
}

/** A service that reads texts aloud. */
export interface Speaker {
  readonly url: string;
  /** What it was asked to read. */
  readonly said: string[];
  stop(): Promise<void>;
}

/** Answers `POST /v1/audio/speech` as OpenAI does, with a moment of silence. */
export async function startSpeaker(): Promise<Speaker> {
  const said: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (request.url !== '/v1/audio/speech') return void response.writeHead(404).end();
    said.push((JSON.parse(Buffer.concat(parts).toString()) as { input: string }).input);
    response.writeHead(200, { 'content-type': 'audio/mpeg' });
    response.end(Buffer.concat(Array.from({ length: 20 }, silence)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    said,
    stop: () => new Promise(resolve => server.close(() => resolve())),
  };
}
