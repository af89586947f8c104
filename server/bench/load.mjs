import { Agent, request } from 'node:http';

/** Sends one JSON POST over kept-alive connections; resolves with status and parsed body. */
export function post(agent, port, path, token, body) {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    };
    const sent = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) }),
      );
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

const checkIn = (agent, { port, code }, token, key) =>
  post(agent, port, '/api/checkins', token, { code, requestKey: `bench-key-${key}` });

/**
 * Closed loop: `lanes` phones at a time until every token has sent its request. Seconds, and latencies in milliseconds.
 * @param send one request: (agent, target, token, key) => { status, body }; checks in where left out
 * @param nameOf what an answer with status 200 counts as
 */
export async function closedLoop(target, tokens, lanes, send = checkIn, nameOf = body => body.outcome) {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const latencies = [];
  const outcomes = {};
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < tokens.length) {
        const index = next++;
        const sent = performance.now();
        const { status, body } = await send(agent, target, tokens[index], index);
        latencies.push(performance.now() - sent);
        const outcome = status === 200 ? nameOf(body) : `HTTP ${status}`;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
    }),
  );
  agent.destroy();
  return { seconds: (performance.now() - started) / 1000, latencies, outcomes };
}

/** Open loop: arrivals at `perSecond` on a seeded random clock, sent when due; latency counts from the due time. */
export async function openLoop(target, tokens, perSecond, random) {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const started = performance.now();
  let due = 0;
  const latencies = await Promise.all(
    tokens.map(async (token, index) => {
      due += (-Math.log(1 - random()) / perSecond) * 1000;
      const mine = due;
      await new Promise(resolve => setTimeout(resolve, started + mine - performance.now()));
      const { status } = await checkIn(agent, target, token, `open-${index}`);
      if (status !== 200) throw new Error(`open loop: HTTP ${status}`);
      return performance.now() - started - mine;
    }),
  );
  agent.destroy();
  return latencies;
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** mulberry32: the same arrivals on every run. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
